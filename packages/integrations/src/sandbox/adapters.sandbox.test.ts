import { describe, expect, it } from 'vitest';
import { describeCouponSource } from '../coupons/coupon-source.contract.ts';
import { makeCode, makeCoupon } from '../coupons/coupon-source.harness.ts';
import { createStripeCouponNotices } from '../coupons/stripe/stripe-coupon-notices.ts';
import { createStripeCouponSource } from '../coupons/stripe/stripe-coupon-source.ts';
import { describeEmailSender } from '../email/email-sender.contract.ts';
import type { ReceivedEmail } from '../email/email-sender.harness.ts';
import { createResendSender } from '../email/resend/resend-sender.ts';
import { makeResendNotice } from '../email/resend/test-support/make-resend-notice.ts';
import { describePaymentProcessor } from '../payments/payment-processor.contract.ts';
import { makeCheckoutRequest } from '../payments/payment-processor.harness.ts';
import { createStripeProcessor } from '../payments/stripe/stripe-processor.ts';
import { makeStripeNotice } from '../payments/stripe/test-support/make-stripe-notice.ts';
import { createStripeClient } from '../stripe/stripe-client.ts';
import { createSandboxControl } from './sandbox-control.ts';

// The suites share one sandbox and its list of faults, so they stand in one file and run one after the other.
const baseUrl = process.env['SANDBOX_URL'] ?? '';
if (baseUrl === '') throw new Error('SANDBOX_URL is not set: run these tests as the project `adapters`');
const stripeSecret = 'whsec_contract';
const resendSecret = `whsec_${Buffer.alloc(32, 'contract').toString('base64')}`;
const control = createSandboxControl(baseUrl);
const stripeAccess = { secretKey: 'sk_test_contract', apiBase: baseUrl, timeoutMs: 500 };
const stripe = createStripeClient(stripeAccess);
const stripeCalls = {
  OPEN: 'POST /v1/checkout/sessions',
  LOOK_UP: 'GET /v1/checkout/sessions/*',
  EXPIRE: 'POST /v1/checkout/sessions/*/expire',
  REFUND: 'POST /v1/refunds',
  LOOK_UP_REFUND: 'GET /v1/refunds',
};
const couponCalls = {
  LOOK_UP: 'GET /v1/promotion_codes',
  LIST: 'GET /v1/promotion_codes',
  CREATE: 'POST /v1/promotion_codes',
  CHANGE: 'POST /v1/promotion_codes/*',
};
const pageSize = 20;
const coupons = createStripeCouponSource({ ...stripeAccess, pageSize });

describe('against the running sandbox', () => {
  describePaymentProcessor('Stripe, sandbox', async () => ({
    processor: createStripeProcessor({
      ...stripeAccess,
      webhookSecret: stripeSecret,
    }),
    async pay(sessionId, card) {
      const body = card === 'DECLINED' ? { card: '4000000000000002' } : {};
      await control.request('POST', `/api/sessions/${sessionId}/pay`, body);
    },
    async makePromotion(code, percentOff) {
      const coupon = await stripe.coupons.create({ percent_off: percentOff });
      const promotion = { type: 'coupon', coupon: coupon.id } as const;
      return (await stripe.promotionCodes.create({ promotion, code })).id;
    },
    trouble: (kind, call) => control.trouble('stripe', kind, stripeCalls[call]),
    clearTroubles: control.clearTroubles,
    async countPages(orderId) {
      type Ledger = { sessions: { metadata: Record<string, string> }[] };
      const { sessions } = await control.request<Ledger>('GET', '/api/ledger');
      return sessions.filter(({ metadata }) => metadata['order_id'] === orderId).length;
    },
    async refundsOf(processorPaymentId) {
      type Ledger = { refunds: { payment_intent: string; amount: number }[] };
      const { refunds } = await control.request<Ledger>('GET', '/api/ledger');
      return refunds
        .filter(({ payment_intent }) => payment_intent === processorPaymentId)
        .map(({ amount }) => amount);
    },
    makeNotice: (recipe) => makeStripeNotice(recipe, stripeSecret),
    close: async () => {},
  }));

  describeCouponSource('Stripe, sandbox', async () => ({
    source: coupons,
    pageSize,
    async pause(code) {
      const { data } = await stripe.promotionCodes.list({ code, active: true });
      for (const { id } of data) await stripe.promotionCodes.update(id, { active: false });
    },
    unknownId: 'promo_never_made',
    countCodes: async (code) => (await stripe.promotionCodes.list({ code, limit: 100 })).data.length,
    trouble: (kind, call) => control.trouble('stripe', kind, couponCalls[call]),
    clearTroubles: control.clearTroubles,
    close: async () => {},
  }));

  describe('Stripe’s codes', () => {
    const makeByHand = async (code: string, metadata: Record<string, string> = {}, isActive = true) => {
      const coupon = await stripe.coupons.create({ percent_off: 10 });
      const promotion = { type: 'coupon', coupon: coupon.id } as const;
      return stripe.promotionCodes.create({ promotion, code, metadata, active: isActive });
    };

    const couponsNamed = async (bookName: string) =>
      (await stripe.coupons.list({ limit: 100 })).data.filter(({ name }) => name === bookName).length;

    it('finds a code made by hand in small letters, without any of our labels', async () => {
      const { id } = await makeByHand('by-Hand');
      expect(await coupons.lookUp(makeCode('BY-HAND'))).toMatchObject({
        sourceId: id,
        code: 'BY-HAND',
        isActive: true,
        discount: { kind: 'PERCENT', percentBp: 1000 },
        capacity: null,
        eventSlug: null,
      });
    });

    it('prefers the one that can be used, else takes the newest', async () => {
      await makeByHand('AGAIN', { lanyard_capacity: '1' }, false);
      const usable = await makeByHand('AGAIN', { lanyard_capacity: '2' });
      await makeByHand('AGAIN', { lanyard_capacity: '3' }, false);
      expect(await coupons.lookUp(makeCode('AGAIN'))).toMatchObject({ isActive: true, capacity: 2 });
      await stripe.promotionCodes.update(usable.id, { active: false });
      expect(await coupons.lookUp(makeCode('AGAIN'))).toMatchObject({ isActive: false, capacity: 3 });
    });

    it('shares one coupon among codes that take off the same under one name', async () => {
      const bookName = `Speakers ${crypto.randomUUID().slice(0, 8)}`;
      const capacities = [1, 2, 3, 4, 5];
      const made = await Promise.all(
        capacities.map((capacity) => coupons.create(makeCoupon({ bookName, capacity }))),
      );
      const off = { kind: 'PERCENT', percentBp: 5000 } as const;
      const other = await coupons.create(makeCoupon({ bookName, discount: off }));
      const couponOf = async ({ sourceId }: { sourceId: string }) =>
        (await stripe.promotionCodes.retrieve(sourceId)).promotion.coupon;
      const shared = new Set(await Promise.all(made.map(couponOf)));
      expect(shared.size).toBe(1);
      expect(shared).not.toContain(await couponOf(other));
      expect(made.map(({ capacity }) => capacity)).toEqual(capacities);
      expect(await couponsNamed(bookName)).toBe(2);
    });

    it('makes the coupon anew when somebody has deleted it', async () => {
      const bookName = `Deleted ${crypto.randomUUID().slice(0, 8)}`;
      const first = await coupons.create(makeCoupon({ bookName }));
      const { promotion } = await stripe.promotionCodes.retrieve(first.sourceId);
      if (typeof promotion.coupon !== 'string') throw new Error('a coupon that is not expanded is an id');
      await stripe.coupons.del(promotion.coupon);
      expect(await coupons.create(makeCoupon({ bookName }))).toMatchObject({
        isActive: true,
        capacity: null,
      });
    });

    it('are given no end and no limit of Stripe’s own, which nobody could put off', async () => {
      const { sourceId } = await coupons.create(
        makeCoupon({ capacity: 40, endsAt: new Date('2027-03-31T21:59:59Z') }),
      );
      const code = await stripe.promotionCodes.retrieve(sourceId, { expand: ['promotion.coupon'] });
      expect(code).toMatchObject({
        expires_at: null,
        max_redemptions: null,
        metadata: { lanyard_capacity: '40', lanyard_ends_at: '2027-03-31T21:59:59.000Z' },
        promotion: { coupon: { redeem_by: null, max_redemptions: null } },
      });
    });

    it('cannot be made to go on after an end of Stripe’s own, but to end before', async () => {
      const coupon = await stripe.coupons.create({ percent_off: 10 });
      const promotion = { type: 'coupon', coupon: coupon.id } as const;
      const end = Math.floor(Date.now() / 1000) + 86_400;
      const { id } = await stripe.promotionCodes.create({ promotion, code: 'OWN-END', expires_at: end });
      const refused = { code: 'REFUSED', vendorCode: 'ends_at_source' };
      const later = new Date(end * 1000 + 1);
      await expect(coupons.change(id, { endsAt: later })).rejects.toMatchObject(refused);
      await expect(coupons.change(id, { endsAt: null })).rejects.toMatchObject(refused);
      const earlier = new Date(end * 1000 - 1000);
      expect(await coupons.change(id, { endsAt: earlier })).toMatchObject({ endsAt: earlier });
    });

    it('are adopted where they were made by hand, with what else stands in their metadata', async () => {
      const { id } = await makeByHand('ADOPTED', { campaign: 'spring', lanyard_minimum_tickets: '2' });
      const eventSlug = `adopts-${crypto.randomUUID()}`;
      const inList = async () =>
        (await coupons.list({ eventSlug })).coupons.find(({ sourceId }) => sourceId === id);
      expect(await inList()).toMatchObject({ code: 'ADOPTED', eventSlug: null });
      const adopted = await coupons.change(id, { eventSlug, capacity: 30 });
      expect(adopted).toMatchObject({ eventSlug, capacity: 30, minimumTickets: 2 });
      expect(await inList()).toEqual(adopted);
      expect((await stripe.promotionCodes.retrieve(id)).metadata).toMatchObject({ campaign: 'spring' });
    });

    it('that nobody could type here are not in the list', async () => {
      const { id } = await makeByHand('under_score');
      const { coupons: found } = await coupons.list({ eventSlug: 'demo' });
      expect(found.map(({ sourceId }) => sourceId)).not.toContain(id);
      await expect(coupons.change(id, { capacity: 1 })).rejects.toMatchObject({ vendorCode: 'no_code' });
    });

    it('that only open what is hidden are never left to Stripe', async () => {
      const discount = { kind: 'PERCENT', percentBp: 0 } as const;
      const made = await coupons.create(makeCoupon({ discount, unlocks: ['backstage'] }));
      const { metadata } = await stripe.promotionCodes.retrieve(made.sourceId);
      expect(metadata).toEqual({ lanyard_per_order: '0', lanyard_unlocks: 'backstage' });
      expect((await coupons.create(makeCoupon())).ridesOnProcessor).toBe(true);
      expect(made.ridesOnProcessor).toBe(false);
    });

    it('sees a new capacity at once, and closes for one that is no number', async () => {
      const { id } = await makeByHand('STEERED', { lanyard_capacity: '40' });
      await stripe.promotionCodes.update(id, { metadata: { lanyard_capacity: '60' } });
      expect(await coupons.lookUp(makeCode('STEERED'))).toMatchObject({ capacity: 60 });
      await stripe.promotionCodes.update(id, { metadata: { lanyard_capacity: 'sixty' } });
      expect(await coupons.lookUp(makeCode('STEERED'))).toMatchObject({ capacity: 0 });
    });

    it('closes for conditions that only Stripe could hold', async () => {
      const coupon = await stripe.coupons.create({ percent_off: 10, applies_to: { products: ['prod_1'] } });
      const promotion = { type: 'coupon', coupon: coupon.id } as const;
      await stripe.promotionCodes.create({ promotion, code: 'MUGS' });
      expect(await coupons.lookUp(makeCode('MUGS'))).toMatchObject({ isActive: true, capacity: 0 });
    });

    it.each(['ERROR_500_AFTER_EFFECT', 'TIMEOUT_AFTER_EFFECT'] as const)(
      'makes one coupon although the answer of its making was lost (%s)',
      async (trouble) => {
        const bookName = `Lost ${crypto.randomUUID().slice(0, 8)}`;
        const wanted = makeCoupon({ bookName });
        await control.trouble('stripe', trouble, 'POST /v1/coupons');
        await expect(coupons.create(wanted)).rejects.toMatchObject({ code: 'UNREACHABLE' });
        expect(await coupons.create(wanted)).toMatchObject({ code: wanted.code });
        expect(await couponsNamed(bookName)).toBe(1);
      },
    );

    it('refuses terms that Stripe cannot hold', async () => {
      const ticketTypeKeys = Array.from({ length: 60 }, (_, index) => `ticket-type-${index}`);
      const refused = { code: 'REFUSED', vendorCode: 'terms_not_representable' };
      await expect(coupons.create(makeCoupon({ ticketTypeKeys }))).rejects.toMatchObject(refused);
    });

    it('leave word of each change with Stripe, the oldest first, whoever hears of it', async () => {
      const since = new Date(Date.now() - 1000);
      const code = makeCode();
      const { id } = await makeByHand(code);
      await stripe.promotionCodes.update(id, { metadata: { lanyard_capacity: '3' } });
      const notices = createStripeCouponNotices(stripeAccess);
      const told = await notices.since(since);
      const about = told.filter(({ fact }) => fact.kind === 'COUPON_CHANGED' && fact.code === code);
      expect(about.map(({ type }) => type)).toEqual(['promotion_code.created', 'promotion_code.updated']);
      expect(told.every(({ fact }) => fact.kind === 'COUPON_CHANGED')).toBe(true);
      expect(told.every(({ createdAt }) => createdAt.getTime() >= since.getTime() - 1000)).toBe(true);
      expect(await notices.since(new Date(Date.now() + 60_000))).toEqual([]);
      await control.trouble('stripe', 'ERROR_500', 'GET /v1/events');
      await expect(notices.since(since)).rejects.toMatchObject({ code: 'UNREACHABLE' });
      await control.clearTroubles();
    });

    it('leave word with Stripe beyond one page of its list', async () => {
      const since = new Date();
      const { id } = await makeByHand(makeCode());
      for (let n = 0; n < 101; n += 1)
        await stripe.promotionCodes.update(id, { metadata: { lanyard_capacity: String(n) } });
      const told = await createStripeCouponNotices(stripeAccess).since(since);
      expect(told.filter(({ type }) => type === 'promotion_code.updated').length).toBeGreaterThanOrEqual(101);
      expect(new Set(told.map(({ eventId }) => eventId)).size).toBe(told.length);
    });

    it('are counted by Stripe when a page that takes them off is paid', async () => {
      const { code, sourceId } = await coupons.create(makeCoupon());
      const processor = createStripeProcessor({ ...stripeAccess, webhookSecret: stripeSecret });
      const page = await processor.openCheckout(makeCheckoutRequest({ promotion: { sourceId } }));
      expect(page.total).toEqual({ amountMinor: 50_040, currency: 'EUR' });
      await control.request('POST', `/api/sessions/${page.sessionId}/pay`);
      expect(await coupons.lookUp(code)).toMatchObject({ timesRedeemed: 1 });
    });
  });

  describeEmailSender('Resend, sandbox', async () => ({
    sender: createResendSender({
      apiKey: 're_contract',
      baseUrl,
      webhookSecret: resendSecret,
      from: 'Perennial <tickets@example.org>',
      timeoutMs: 500,
    }),
    trouble: (kind) => control.trouble('resend', kind, 'POST /emails'),
    clearTroubles: control.clearTroubles,
    received: (email) =>
      control.request<ReceivedEmail[]>('GET', `/api/messages?to=${encodeURIComponent(email)}`),
    makeNotice: (recipe) => makeResendNotice(recipe, resendSecret),
    close: async () => {},
  }));
});
