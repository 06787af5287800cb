import type { Money } from '@lanyard/domain/money/money';
import type {
  CheckoutFact,
  CheckoutRequest,
  PaymentProcessor,
  RefundFact,
  RefundRequest,
} from '@lanyard/domain/ports/payments';
import { PortError } from '@lanyard/domain/ports/port-error';

/** A page as the fake processor keeps it. */
interface FakePage {
  readonly request: CheckoutRequest;
  readonly expiresAt: Date;
  state: CheckoutFact['state'];
}

/** A processor in memory that keeps the port's promises, and can lose its answers. */
export interface FakeProcessor extends PaymentProcessor {
  readonly pages: ReadonlyMap<string, FakePage>;
  /** The next so many calls have their effect, and then their answer is lost. */
  loseAnswers(count: number): void;
  /** What the next page will say it charges, instead of the sum of its lines. */
  misprice(total: Money): void;
  /** What it takes off pages that are given a promotion. */
  takeOff(amountMinor: number): void;
  /** Knows no promotion from now on. */
  refusePromotions(): void;
  /** Refunds that it truly made, by our id. */
  readonly refunds: ReadonlyMap<string, RefundRequest>;
  /** Gives no money back from now on. */
  refuseRefunds(): void;
  /** Somebody pays on an open page. */
  payOn(sessionId: string): void;
}

/** Makes a processor whose pages live for a day. */
export function fakeProcessor(): FakeProcessor {
  const pages = new Map<string, FakePage>();
  let lost = 0;
  let mispriced: Money | undefined;
  let taken = 0;
  let refusesPromotions = false;
  const refunds = new Map<string, RefundRequest>();
  let refusesRefunds = false;
  const refundFact = ({ refundId, amount }: RefundRequest): RefundFact => ({
    processorRefundId: `re_${refundId}`,
    state: 'SENT',
    amount,
    failureCode: null,
  });
  const answer = <Answer>(value: Answer): Answer => {
    if (lost > 0) {
      lost--;
      throw new PortError('UNREACHABLE', 'answer_lost');
    }
    return value;
  };
  const pageOf = (sessionId: string): FakePage => {
    const page = pages.get(sessionId);
    if (!page) throw new PortError('REFUSED', 'no_such_session');
    return page;
  };
  const totalOf = ({ lines, currency, promotion }: CheckoutRequest): Money => {
    const sum = lines.reduce((total, line) => total + line.unit.amountMinor * line.quantity, 0);
    return { amountMinor: sum - (promotion ? taken : 0), currency };
  };
  const factOf = ({ state, request, expiresAt }: FakePage): CheckoutFact => {
    if (state === 'OPEN') return { state, expiresAt };
    if (state === 'EXPIRED') return { state };
    const processorPaymentId = `pi_${request.orderId}`;
    if (state === 'PROCESSING') return { state, processorPaymentId };
    return { state, processorPaymentId, paid: totalOf(request) };
  };
  return {
    name: 'fake',
    pages,
    refunds,
    async refund(request) {
      if (refusesRefunds) throw new PortError('REFUSED', 'charge_already_refunded');
      // A vendor that forgot the key would make it again: whoever asks has to look first.
      if (refunds.has(request.refundId)) throw new PortError('REFUSED', 'made_twice');
      refunds.set(request.refundId, request);
      return answer(refundFact(request));
    },
    async lookUpRefund({ refundId }) {
      const made = refunds.get(refundId);
      return made ? refundFact(made) : null;
    },
    async openCheckout(request) {
      if (request.promotion && refusesPromotions) throw new PortError('REFUSED', 'promotion_code_inactive');
      const sessionId = `cs_${request.orderId}_${request.attempt}`;
      const known = pages.get(sessionId);
      // A vendor compares a repeated request with the first one.
      if (known && JSON.stringify(known.request) !== JSON.stringify(request))
        throw new PortError('REFUSED', 'idempotency_mismatch');
      const expiresAt = new Date(request.now.getTime() + 86_400_000);
      if (!known) pages.set(sessionId, { request, expiresAt, state: 'OPEN' });
      const total = mispriced ?? totalOf(request);
      return answer({ sessionId, url: `https://pay.test/${sessionId}`, expiresAt, total });
    },
    async lookUpCheckout(sessionId) {
      return answer(factOf(pageOf(sessionId)));
    },
    async expireCheckout(sessionId) {
      const page = pageOf(sessionId);
      if (page.state === 'OPEN') page.state = 'EXPIRED';
      return answer(factOf(page));
    },
    readNotice() {
      throw new PortError('INVALID', 'fake');
    },
    loseAnswers: (count) => void (lost = count),
    misprice: (total) => void (mispriced = total),
    takeOff: (amountMinor) => void (taken = amountMinor),
    refusePromotions: () => void (refusesPromotions = true),
    refuseRefunds: () => void (refusesRefunds = true),
    payOn: (sessionId) => void (pageOf(sessionId).state = 'PAID'),
  };
}
