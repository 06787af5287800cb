import { parse } from 'node:querystring';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Context } from '../context.ts';
import type { Html } from '../pages/html.ts';
import { sendPage } from '../pages/layout.ts';
import type { SessionRecord } from '../store/records.ts';
import { closedPage, unknownPage } from './closed-page.ts';
import { checkForm, readForm } from './form.ts';
import { freePage } from './free-page.ts';
import { payPage, type PayPageState } from './page.ts';
import { returnUrl } from './return-url.ts';
import { filledForm } from './test-cards.ts';
import { closeIfOverdue, confirmFree, tryPayment, type PaymentResult } from './try-payment.ts';

const PAY = { title: 'Pay · Lanyard sandbox', kind: 'pay' } as const;

type PayRequest = { Params: { id: string }; Querystring: { fill?: string } };

/** The hosted payment page, in place of Stripe's. */
export function payPages(context: Context) {
  return (app: FastifyInstance, _options: object, done: () => void): void => {
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, parsed) => parsed(null, parse(String(body))),
    );

    app.get<PayRequest>('/pay/:id', async (request, reply) => {
      const session = await openOrClosed(context, request.params.id);
      if (session?.status !== 'open') return showClosed(reply, session);
      if (session.amountMinor === 0) return sendPage(reply, { ...PAY, body: freePage(session) });
      const form = filledForm(request.query.fill, context.now());
      return show(reply, session, { form, errors: {}, decline: null, attempt: triesOf(context, session) });
    });

    app.post<PayRequest>('/pay/:id', async (request, reply) => {
      const session = await openOrClosed(context, request.params.id);
      if (session?.status === 'complete') return reply.redirect(returnUrl(session), 303);
      if (session?.status !== 'open') return showClosed(reply, session);
      if (session.amountMinor === 0) return showSettled(reply, await confirmFree(context, session));
      const { form, attempt } = readForm(request.body);
      const tries = triesOf(context, session);
      // The button was pressed twice: show what the first press came to instead of trying the card again.
      if (attempt < tries)
        return show(reply, session, {
          form,
          errors: {},
          decline: lastDecline(context, session),
          attempt: tries,
        });
      const checked = checkForm(form, context.now());
      if ('errors' in checked)
        return show(reply, session, { form, errors: checked.errors, decline: null, attempt: tries });
      const result = await tryPayment(context, session, checked.card, checked.name);
      if (result.kind !== 'declined') return showSettled(reply, result);
      return show(reply, result.session, {
        form,
        errors: {},
        decline: result.decline.message,
        attempt: tries + 1,
      });
    });
    done();
  };
}

async function openOrClosed(context: Context, id: string): Promise<SessionRecord | undefined> {
  const session = context.store.sessions.get(id);
  return session && closeIfOverdue(context, session);
}

function triesOf({ store }: Context, { paymentIntentId }: SessionRecord): number {
  return paymentIntentId === null ? 0 : store.chargesByIntent.get(paymentIntentId).size;
}

function lastDecline({ store }: Context, { paymentIntentId }: SessionRecord): string | null {
  const intent = paymentIntentId === null ? undefined : store.paymentIntents.get(paymentIntentId);
  return intent?.lastDecline?.message ?? null;
}

/** Back to the shop once it is complete; a page that says so when its time ran out. */
function showSettled(reply: FastifyReply, { kind, session }: PaymentResult): FastifyReply {
  return kind === 'expired' ? showClosed(reply, session) : reply.redirect(returnUrl(session), 303);
}

function show(reply: FastifyReply, session: SessionRecord, state: PayPageState): FastifyReply {
  return sendPage(reply, { ...PAY, body: payPage(session, state) });
}

function showClosed(reply: FastifyReply, session: SessionRecord | undefined): FastifyReply {
  const body: Html = session ? closedPage(session) : unknownPage();
  return sendPage(reply.code(session ? 200 : 404), { title: 'Payment · Lanyard sandbox', kind: 'pay', body });
}
