import { describe, expect, it } from 'vitest';
import { makeCheckoutRequest, type PaymentHarness } from '../payment-processor.harness.ts';

const halfHourMs = 30 * 60_000;

/** Opening, looking at and ending pages. */
export function describePages(harness: () => PaymentHarness): void {
  describe('pages', () => {
    it('opens a page that charges the sum of the lines and outlives the hold', async () => {
      const request = makeCheckoutRequest();
      const page = await harness().processor.openCheckout(request);
      expect(page.total).toEqual({ amountMinor: 62_550, currency: 'EUR' });
      expect(page.url).toMatch(/^https?:\/\//);
      expect(page.expiresAt.getTime()).toBeGreaterThanOrEqual(request.holdUntil.getTime());
      const fact = await harness().processor.lookUpCheckout(page.sessionId);
      expect(fact).toEqual({ state: 'OPEN', expiresAt: page.expiresAt });
    });

    it.each([
      ['of a minute', 60_000],
      ['of two hours', 4 * halfHourMs],
      ['of three days', 72 * 2 * halfHourMs],
    ])('accepts a hold %s', async (_, holdMs) => {
      const now = new Date();
      const request = makeCheckoutRequest({ now, holdUntil: new Date(now.getTime() + holdMs) });
      const { expiresAt } = await harness().processor.openCheckout(request);
      expect(expiresAt.getTime() - now.getTime()).toBeGreaterThanOrEqual(halfHourMs);
      expect(expiresAt.getTime() - now.getTime()).toBeLessThanOrEqual(48 * halfHourMs);
    });

    it('opens one page for one attempt, and another for the next', async () => {
      const { processor, countPages } = harness();
      const request = makeCheckoutRequest();
      const first = await processor.openCheckout(request);
      expect(await processor.openCheckout(request)).toEqual(first);
      expect(await countPages(request.orderId)).toBe(1);
      const second = await processor.openCheckout({ ...request, attempt: 2, paymentId: 'pay_second' });
      expect(second.sessionId).not.toBe(first.sessionId);
    });

    it('opens one page when asked twice at once', async () => {
      const request = makeCheckoutRequest();
      const asked = [harness().processor.openCheckout(request), harness().processor.openCheckout(request)];
      const answers = await Promise.allSettled(asked);
      // The loser may get the same page, or be told to come back: never a page of its own.
      const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
      expect(refusals.every((reason) => reason.code === 'UNREACHABLE')).toBe(true);
      const page = await harness().processor.openCheckout(request);
      expect(page.sessionId).toBeTruthy();
      expect(await harness().countPages(request.orderId)).toBe(1);
    });

    it('charges what is left when the processor takes a code off', async () => {
      const { processor, makePromotion } = harness();
      const sourceId = await makePromotion(uniqueCode(), 12.5);
      const page = await processor.openCheckout(makeCheckoutRequest({ promotion: { sourceId } }));
      // 12.5 % of 62,550 is 7,818.75, taken off the whole and rounded half up.
      expect(page.total).toEqual({ amountMinor: 54_731, currency: 'EUR' });
    });

    it('asks for no money when nothing is left, and says that it is settled', async () => {
      const { processor, makePromotion, pay } = harness();
      const sourceId = await makePromotion(uniqueCode(), 100);
      const page = await processor.openCheckout(makeCheckoutRequest({ promotion: { sourceId } }));
      const nothing = { amountMinor: 0, currency: 'EUR' };
      expect(page.total).toEqual(nothing);
      await pay(page.sessionId, 'GOOD');
      const settled = { state: 'PAID', processorPaymentId: null, paid: nothing };
      expect(await processor.lookUpCheckout(page.sessionId)).toEqual(settled);
    });

    it.each([
      ['JPY', 4200],
      ['HUF', 12_000],
      ['KWD', 12_340],
    ])('keeps %s in our minor units', async (currency, amountMinor) => {
      const lines = [{ name: 'Conference', quantity: 1, unit: { amountMinor, currency } }];
      const page = await harness().processor.openCheckout(makeCheckoutRequest({ currency, lines }));
      expect(page.total).toEqual({ amountMinor, currency });
    });

    it('tells that a page was paid, and how much', async () => {
      const { processor, pay } = harness();
      const { sessionId, total } = await processor.openCheckout(makeCheckoutRequest());
      await pay(sessionId, 'GOOD');
      const fact = await processor.lookUpCheckout(sessionId);
      expect(fact).toMatchObject({ state: 'PAID', paid: total });
      expect(fact.state === 'PAID' && fact.processorPaymentId).toBeTruthy();
    });

    it('leaves a page open after a declined card', async () => {
      const { processor, pay } = harness();
      const { sessionId } = await processor.openCheckout(makeCheckoutRequest());
      await pay(sessionId, 'DECLINED');
      expect(await processor.lookUpCheckout(sessionId)).toMatchObject({ state: 'OPEN' });
    });

    it('ends a page, as often as asked', async () => {
      const { processor } = harness();
      const { sessionId } = await processor.openCheckout(makeCheckoutRequest());
      expect(await processor.expireCheckout(sessionId)).toEqual({ state: 'EXPIRED' });
      expect(await processor.expireCheckout(sessionId)).toEqual({ state: 'EXPIRED' });
      expect(await processor.lookUpCheckout(sessionId)).toEqual({ state: 'EXPIRED' });
    });

    it('says that a page was paid when asked to end it too late', async () => {
      const { processor, pay } = harness();
      const { sessionId, total } = await processor.openCheckout(makeCheckoutRequest());
      await pay(sessionId, 'GOOD');
      expect(await processor.expireCheckout(sessionId)).toMatchObject({ state: 'PAID', paid: total });
    });
  });
}

function uniqueCode(): string {
  return `CODE-${crypto.randomUUID().slice(0, 8).toUpperCase()}`;
}
