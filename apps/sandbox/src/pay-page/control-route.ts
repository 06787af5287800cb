import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { cardDigits, GOOD_CARD } from '../stripe/cards.ts';
import { confirmFree, tryPayment } from './try-payment.ts';

const payBody = z.strictObject({ card: z.string().optional() }).nullish();

/** `POST /api/sessions/:id/pay`: presses the button of the hosted page for tests and load tests. */
export function payControlRoute(app: FastifyInstance, context: Context): void {
  app.post<{ Params: { id: string } }>('/api/sessions/:id/pay', async (request, reply) => {
    const session = context.store.sessions.get(request.params.id);
    if (!session) return reply.code(404).send({ error: 'no such session' });
    const body = payBody.safeParse(request.body);
    const number = cardDigits((body.success ? body.data?.card : '') ?? GOOD_CARD);
    if (!body.success || number === undefined)
      return reply.code(422).send({ error: 'card: not a card number' });
    const card = { number, expMonth: 12, expYear: new Date(context.now()).getUTCFullYear() + 3 };
    const result =
      session.amountMinor === 0
        ? await confirmFree(context, session)
        : await tryPayment(context, session, card, 'Sandbox Buyer');
    if (result.kind === 'succeeded') return { status: 'succeeded' };
    if (result.kind === 'declined') return { status: 'declined', declineCode: result.decline.declineCode };
    return reply.code(409).send({ error: result.kind });
  });
}
