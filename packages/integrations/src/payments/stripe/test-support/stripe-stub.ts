import {
  startStubServer,
  type StubAnswer,
  type StubRequest,
  type StubServer,
} from '../../../test-support/stub-server.ts';

/** The part of a Checkout Session that is read, in Stripe's own names. */
export interface StubSession {
  readonly id: string;
  readonly object: 'checkout.session';
  readonly amount_total: number;
  readonly currency: string;
  readonly expires_at: number;
  readonly metadata: Record<string, string>;
  status: 'open' | 'complete' | 'expired';
  payment_status: 'paid' | 'unpaid' | 'no_payment_required';
  payment_intent: { id: string; object: 'payment_intent'; status: string } | null;
  readonly url: string;
}

/** The part of a Refund that is read, in Stripe's own names. */
export interface StubRefund {
  readonly id: string;
  readonly object: 'refund';
  readonly amount: number;
  readonly currency: string;
  readonly payment_intent: string;
  readonly status: 'succeeded';
  readonly metadata: Record<string, string>;
}

/** Stripe's answers to the calls made of it, no more; sessions can be changed by hand. */
export interface StripeStub extends StubServer {
  readonly sessions: Map<string, StubSession>;
  /** Per cent that each promotion code takes off, by its id. */
  readonly promotions: Map<string, number>;
  /** Refunds it made, oldest first. */
  readonly refunds: StubRefund[];
  /** Requests that came in, newest last. */
  readonly seen: StubRequest[];
}

/** Starts a stub of Stripe's Checkout Sessions with its idempotency rules. */
export async function startStripeStub(): Promise<StripeStub> {
  const sessions = new Map<string, StubSession>();
  const promotions = new Map<string, number>();
  const saved = new Map<string, { body: string; answer: StubAnswer }>();
  const seen: StubRequest[] = [];

  function create(request: StubRequest): StubAnswer {
    const key = String(request.headers['idempotency-key']);
    const known = saved.get(key);
    if (known) return known.body === request.body ? known.answer : idempotencyError;
    const form = new URLSearchParams(request.body);
    const email = form.get('customer_email') ?? '';
    if (!/^\S+@\S+$/.test(email)) return refuse(400, 'email_invalid', `Invalid email address: ${email}`);
    const promotion = form.get('discounts[0][promotion_code]');
    const percentOff = promotion === null ? 0 : promotions.get(promotion);
    if (percentOff === undefined) {
      return refuse(400, 'resource_missing', `No such promotion code: '${promotion}'`);
    }
    const session = openSession(form, `cs_test_${sessions.size + 1}`, percentOff);
    sessions.set(session.id, session);
    // As it was sent: what happens to the page later does not change a saved answer.
    const answer = { status: 200, body: { ...session } };
    saved.set(key, { body: request.body, answer });
    return answer;
  }

  const refunds: StubRefund[] = [];

  function refund(request: StubRequest): StubAnswer {
    if (request.method === 'GET') {
      const of = request.url.searchParams.get('payment_intent');
      const data = refunds.filter(({ payment_intent }) => payment_intent === of).toReversed();
      return { status: 200, body: { object: 'list', data, has_more: false, url: '/v1/refunds' } };
    }
    const key = String(request.headers['idempotency-key']);
    const known = saved.get(key);
    if (known) return known.body === request.body ? known.answer : idempotencyError;
    const form = new URLSearchParams(request.body);
    const payment_intent = form.get('payment_intent') ?? '';
    const session = [...sessions.values()].find(
      ({ payment_intent: intent }) => intent?.id === payment_intent,
    );
    if (!session) return refuse(404, 'resource_missing', `No such payment_intent: '${payment_intent}'`);
    const gone = refunds.filter((made) => made.payment_intent === payment_intent);
    const left = gone.reduce((rest, made) => rest - made.amount, session.amount_total);
    const amount = Number(form.get('amount'));
    if (amount > left) return refuse(400, undefined, 'Refund amount is greater than unrefunded amount.');
    const { currency } = session;
    const metadata = labelsOf(form);
    const id = `re_${refunds.length + 1}`;
    const made: StubRefund = {
      ...{ id, object: 'refund', amount, currency, payment_intent, status: 'succeeded', metadata },
    };
    refunds.push(made);
    const answer = { status: 200, body: made };
    saved.set(key, { body: request.body, answer });
    return answer;
  }

  const server = await startStubServer(
    (request) => {
      seen.push(request);
      if (request.url.pathname === '/v1/refunds') return refund(request);
      const [, id, action] =
        /^\/v1\/checkout\/sessions(?:\/(\w+))?(\/expire)?$/.exec(request.url.pathname) ?? [];
      if (id === undefined) return create(request);
      const session = sessions.get(id);
      if (!session) return refuse(404, 'resource_missing', `No such checkout.session: '${id}'`);
      if (action && session.status !== 'open') {
        return refuse(400, undefined, 'Only Checkout Sessions with a status in ["open"] can be expired.');
      }
      if (action) session.status = 'expired';
      const isExpanded = request.url.searchParams.get('expand[0]') === 'payment_intent';
      const intent = session.payment_intent;
      return {
        status: 200,
        body: { ...session, payment_intent: isExpanded ? intent : (intent?.id ?? null) },
      };
    },
    (status) => ({
      error: { type: status === 429 ? 'invalid_request_error' : 'api_error', message: 'Sorry.' },
    }),
  );
  return { ...server, sessions, promotions, refunds, seen };
}

function openSession(form: URLSearchParams, id: string, percentOff: number): StubSession {
  let total = 0;
  for (let line = 0; form.has(`line_items[${line}][quantity]`); line += 1) {
    const unit = Number(form.get(`line_items[${line}][price_data][unit_amount]`));
    total += unit * Number(form.get(`line_items[${line}][quantity]`));
  }
  return {
    id,
    object: 'checkout.session',
    amount_total: total - Math.round((total * percentOff) / 100),
    currency: form.get('line_items[0][price_data][currency]') ?? '',
    expires_at: Number(form.get('expires_at')),
    metadata: labelsOf(form),
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: null,
    url: `https://checkout.stripe.com/c/pay/${id}`,
  };
}

function labelsOf(form: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => {
      const label = /^metadata\[(\w+)\]$/.exec(name)?.[1];
      return label ? [[label, value] as const] : [];
    }),
  );
}

function refuse(status: number, code: string | undefined, message: string): StubAnswer {
  return { status, body: { error: { type: 'invalid_request_error', code, message } } };
}

const idempotencyError: StubAnswer = {
  status: 400,
  body: {
    error: {
      type: 'idempotency_error',
      message: 'Keys for idempotent requests can only be used with the same parameters.',
    },
  },
};
