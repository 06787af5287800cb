import { describe, expect, it } from 'vitest';
import { PortError } from '@lanyard/domain/ports/port-error';
import { expectedCode, troubles, type Trouble } from '../../test-support/trouble.ts';
import { makeCheckoutRequest, type PaymentHarness } from '../payment-processor.harness.ts';

/** Every way a call can fail comes out as one of our codes, without personal data, and can be tried again. */
export function describeFailures(harness: () => PaymentHarness): void {
  describe('failures', () => {
    it.each(troubles)('opening survives %s', async (trouble) => {
      const { processor, countPages } = harness();
      const request = makeCheckoutRequest();
      await harness().trouble(trouble, 'OPEN');
      await expectTrouble(() => processor.openCheckout(request), trouble);
      expect(await countPages(request.orderId)).toBeLessThanOrEqual(1);
      // A vendor may repeat its saved 500 for the same key; it must not open a second page.
      const [again] = await Promise.allSettled([processor.openCheckout(request)]);
      expect(again.status === 'fulfilled' || trouble === 'ERROR_500_AFTER_EFFECT').toBe(true);
      expect(await countPages(request.orderId)).toBe(1);
    });

    it.each(troubles)('looking up survives %s', async (trouble) => {
      const { processor } = harness();
      const { sessionId } = await processor.openCheckout(makeCheckoutRequest());
      await harness().trouble(trouble, 'LOOK_UP');
      await expectTrouble(() => processor.lookUpCheckout(sessionId), trouble);
      expect(await processor.lookUpCheckout(sessionId)).toMatchObject({ state: 'OPEN' });
    });

    it.each(troubles)('ending survives %s', async (trouble) => {
      const { processor } = harness();
      const { sessionId } = await processor.openCheckout(makeCheckoutRequest());
      await harness().trouble(trouble, 'EXPIRE');
      await expectTrouble(() => processor.expireCheckout(sessionId), trouble);
      expect(await processor.expireCheckout(sessionId)).toEqual({ state: 'EXPIRED' });
    });

    it('refuses another content under the same attempt', async () => {
      const request = makeCheckoutRequest();
      await harness().processor.openCheckout(request);
      const other = { ...request, lines: request.lines.slice(0, 1) };
      expect(await failure(() => harness().processor.openCheckout(other))).toMatchObject({ code: 'REFUSED' });
    });

    it('refuses an address without repeating it', async () => {
      const request = makeCheckoutRequest({ buyerEmail: 'ines.duarte at example.org' });
      const error = await failure(() => harness().processor.openCheckout(request));
      expect(error).toMatchObject({ code: 'REFUSED' });
      expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain('duarte');
    });

    it('refuses what it has never heard of', async () => {
      const { processor } = harness();
      const promotion = { sourceId: 'promo_unknown' };
      const request = makeCheckoutRequest({ promotion });
      expect(await failure(() => processor.openCheckout(request))).toMatchObject({ code: 'REFUSED' });
      expect(await failure(() => processor.lookUpCheckout('cs_test_unknown'))).toMatchObject({
        code: 'REFUSED',
      });
      expect(await failure(() => processor.expireCheckout('cs_test_unknown'))).toMatchObject({
        code: 'REFUSED',
      });
    });
  });
}

async function expectTrouble(call: () => Promise<unknown>, trouble: Trouble): Promise<void> {
  const [outcome] = await Promise.allSettled([call()]);
  // A client may repeat a request by itself when the connection breaks: then there is no failure to see.
  if (trouble === 'CUT_OFF' && outcome.status === 'fulfilled') return;
  const reason: unknown = outcome.status === 'rejected' ? outcome.reason : 'nothing went wrong';
  expect(reason).toBeInstanceOf(PortError);
  expect(reason).toMatchObject({ code: expectedCode(trouble), isRetryable: true });
}

async function failure(call: () => Promise<unknown>): Promise<PortError> {
  const [outcome] = await Promise.allSettled([call()]);
  if (outcome.status === 'rejected' && outcome.reason instanceof PortError) return outcome.reason;
  throw new Error('expected a PortError', { cause: outcome });
}
