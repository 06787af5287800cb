import { couponTermsOf } from '@lanyard/commands/coupons/coupon-terms-of';
import { giveBackCoupon } from '@lanyard/commands/coupons/give-back-coupon';
import { unlockedBy } from '@lanyard/commands/coupons/unlocked-by';
import type { CommandContext } from '@lanyard/commands/context';
import { completeOrder } from '@lanyard/commands/orders/complete-order';
import { holdOrder, type HoldResult } from '@lanyard/commands/orders/hold-order';
import { pricedEventOf, pricedRows } from '@lanyard/commands/orders/priced-event';
import { releaseOrder } from '@lanyard/commands/orders/release-order';
import { storeDraft } from '@lanyard/commands/orders/store-draft';
import type { CouponLookup } from '@lanyard/contracts/coupons/coupon-calls';
import { checkCoupon } from '@lanyard/domain/coupons/check-coupon';
import { couponCodeOf } from '@lanyard/domain/coupons/coupon-code';
import type { CouponTerms } from '@lanyard/domain/coupons/coupon-terms';
import { fitToUses } from '@lanyard/domain/coupons/fit-to-uses';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { OrderId, PaymentId } from '@lanyard/domain/ids/ids';
import type { CouponShort } from '@lanyard/domain/policies/policies';
import { discountable, quoteBasket } from '@lanyard/domain/pricing/quote-basket';
import { aBasket } from '@lanyard/testing/factories/a-basket';
import type { MadeEvent } from '@lanyard/testing/factories/an-event';
import type { createCouponCalls } from '../../apps/worker/src/activities/coupons/create-coupon-calls.ts';
import type { ActivityDeps } from '../../apps/worker/src/activities/deps.ts';
import { createPaymentCalls } from '../../apps/worker/src/activities/payments/create-payment-calls.ts';
import { runActivity } from '../../apps/worker/src/testing/run-activity.ts';
import type { CrowdWish } from './crowd-basket.ts';

/** What a shop without pages and processes is made of: the real commands and the worker's real calls. */
export interface CrowdShopDeps {
  readonly deps: ActivityDeps;
  readonly coupons: Pick<ReturnType<typeof createCouponCalls>, 'lookUpCoupon'>;
  readonly event: MadeEvent;
  readonly couponShort: CouponShort;
}

/** An order that was placed, with what its page had shown. */
export interface Placed {
  readonly orderId: OrderId;
  readonly secret: string;
  readonly shownMinor: number;
  readonly held: HoldResult;
}

/** Sells as the order's process does, step by step, without the process. */
export function createCrowdShop({ deps, coupons, event, couponShort }: CrowdShopDeps) {
  const payments = createPaymentCalls(deps);
  const context = (): CommandContext => ({
    ...{ db: deps.db, keys: deps.keys, now: new Date(), actor: { kind: 'workflow' } },
  });
  const lookUp = (text: string | null): Promise<CouponLookup | undefined> => {
    const code = text === null ? null : couponCodeOf(text);
    if (!code) return Promise.resolve(undefined);
    const { eventId } = event;
    // As a third try: a source that does not answer is an answer.
    return runActivity('lookUpCoupon', 3, () => coupons.lookUpCoupon({ eventId, code }));
  };

  /** What a page would show: the basket with what the code takes off, or without where it is refused. */
  async function show(wish: CrowdWish): Promise<{ shownMinor: number; discountMinor: number | null }> {
    const ctx = context();
    const rows = await deps.db.prisma.event.findUniqueOrThrow({
      where: { id: event.eventId },
      include: pricedRows,
    });
    const row = wish.code
      ? await deps.db.prisma.coupon.findFirst({ where: { eventId: event.eventId, code: wish.code } })
      : null;
    const lookup = await lookUp(wish.code);
    const opened = row ? unlockedBy(row) : [];
    const seen = pricedEventOf({
      ...rows,
      ticketTypes: rows.ticketTypes.filter(({ hidden, key }) => !hidden || opened.includes(key)),
    });
    const input = await aBasket(ctx, { ...wish, slug: event.slug });
    const bare = quoteBasket(seen, input, { now: ctx.now.getTime(), coupon: null });
    const without = { shownMinor: bare.grossMinor, discountMinor: null };
    if (!row || lookup?.found !== 'FOUND') return without;
    const chosen = bare.lines.map(discountable);
    const known: CouponTerms = { ...couponTermsOf(row, rows.currency), capacity: lookup.capacity };
    const terms = fitToUses(known, chosen, couponShort);
    const use = { lines: chosen, currency: rows.currency, now: ctx.now.getTime(), timeZone: rows.timeZone };
    if (checkCoupon(terms, use)) return without;
    const quote = quoteBasket(seen, input, { now: ctx.now.getTime(), coupon: terms });
    return { shownMinor: quote.grossMinor, discountMinor: quote.discountMinor };
  }

  async function close(paymentId: PaymentId): Promise<'PAID' | 'CLOSED'> {
    const { state } = await runActivity('closeCheckout', 1, () => payments.closeCheckout({ paymentId }));
    return state;
  }

  return {
    /**
     * Presses "Pay" with what the page shows; somebody whose code the page refuses goes on with it all the same
     * when they are stubborn, as a page of a moment ago would. Null for a basket that nobody may draft.
     */
    async place(
      wish: CrowdWish,
      { isStubborn, replaces }: { readonly isStubborn: boolean; readonly replaces?: Placed },
    ): Promise<Placed | null> {
      let shown: Awaited<ReturnType<typeof show>>;
      try {
        shown = await show(wish);
      } catch (error) {
        if (error instanceof DomainError) return null;
        throw error;
      }
      const hasCode = wish.code !== null && (shown.discountMinor !== null || isStubborn);
      const input = await aBasket(context(), {
        ...{ slug: event.slug, lines: wish.lines, swag: wish.swag },
        coupon: hasCode ? { code: wish.code, shownDiscountMinor: shown.discountMinor ?? 0 } : null,
        replaces: replaces ?? null,
        buyer: { name: 'Crowd', email: wish.email },
      });
      try {
        const { orderId } = await storeDraft(context(), input);
        let held = await holdOrder(context(), { orderId });
        if (held.kind === 'NEEDS_COUPON' || held.kind === 'NEEDS_OLD_PAGE_CLOSED') {
          const coupon = hasCode ? await lookUp(wish.code) : undefined;
          held = await holdOrder(context(), { orderId, coupon });
          if (held.kind === 'NEEDS_OLD_PAGE_CLOSED') {
            await close(held.paymentId);
            held = await holdOrder(context(), { orderId, coupon });
          }
        }
        return { orderId, secret: input.secret, shownMinor: shown.shownMinor, held };
      } catch (error) {
        if (error instanceof DomainError) return null;
        throw error;
      }
    },

    /** Opens the page to pay on; its id, or null for a page whose discount came out wrong. */
    async open(orderId: OrderId, paymentId: PaymentId): Promise<string | null> {
      const page = await runActivity('openCheckout', 1, () => payments.openCheckout({ orderId, paymentId }));
      if (page.state === 'DRIFTED') return null;
      const { sessionId } = await deps.db.prisma.payment.findUniqueOrThrow({ where: { id: paymentId } });
      return sessionId;
    },

    /** Asks the processor, and hands out tickets for what was paid. */
    async complete(orderId: OrderId, paymentId: PaymentId | null): Promise<string> {
      if (paymentId) await runActivity('lookUpPayment', 1, () => payments.lookUpPayment({ paymentId }));
      return (await completeOrder(context(), { orderId })).kind;
    },

    /** Ends an unpaid order: the page first, then the seats and the uses. */
    async expire(orderId: OrderId, paymentId: PaymentId): Promise<string> {
      if ((await close(paymentId)) === 'PAID') return 'PAID';
      return (await releaseOrder(context(), { orderId, reason: { kind: 'EXPIRED' } })).kind;
    },

    /** Gives the uses of a sold order back, by what a cancellation calls. */
    giveBack(orderId: OrderId): Promise<void> {
      return deps.db.prisma.$transaction((tx) => giveBackCoupon(tx, orderId, new Date()));
    },
  };
}

export type CrowdShop = ReturnType<typeof createCrowdShop>;
