import { changeRefused, orderReplaced } from '@lanyard/contracts/orders/order-workflow';
import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { eventually } from './eventually.ts';
import { aCodeFor, heldAnswer, type FakeIds, type WorkerActivities } from './fake-activities.ts';
import type { PlayOrder } from './play-order.ts';

const unreachable = () => Promise.reject(ApplicationFailure.retryable('away', 'UNREACHABLE'));
const refused = () => Promise.reject(ApplicationFailure.nonRetryable('no', 'REFUSED'));

/** Holding answers these one after the other, the last one for ever. */
function answers(...all: readonly ((at: number) => ReturnType<WorkerActivities['holdOrder']>)[]) {
  let n = 0;
  return ({ at }: { readonly at: number }) => (all[Math.min(n++, all.length - 1)] ?? refused)(at);
}
const held = (ids: FakeIds) => async (at: number) => heldAnswer(ids, at);
const needsCoupon = (ids: FakeIds) => async () => aCodeFor(ids);
const needsOldPageClosed = (ids: FakeIds) => async () =>
  ({ kind: 'NEEDS_OLD_PAGE_CLOSED', paymentId: ids.oldPaymentId }) as const;

/** What an order's process promises when it has a code, changes another order, or is changed. */
export function changedOrderSuite(play: PlayOrder): void {
  describe('a code', () => {
    it('is looked up before anything is held, and what was found decides with the hold', () => {
      const told: unknown[] = [];
      return play(
        async ({ place, fakes }) => {
          expect(await place()).toMatchObject({ outcome: 'PAY' });
          expect(fakes.steps).toEqual(['holdOrder', 'lookUpCoupon', 'holdOrder', 'openCheckout']);
          expect(told).toMatchObject([undefined, { found: 'FOUND', capacity: null }]);
        },
        (ids) => {
          const hold = answers(needsCoupon(ids), held(ids));
          return {
            holdOrder: (input) => {
              told.push(input.coupon);
              return hold(input);
            },
          };
        },
      );
    });

    it('that nobody could look up is told to the hold as that', () => {
      const told: unknown[] = [];
      return play(
        async ({ place, order, fakes }) => {
          expect(await place()).toEqual({ outcome: 'REFUSED', code: 'COUPON_UNVERIFIED' });
          await order.result();
          expect(told.at(-1)).toEqual({ found: 'UNVERIFIED' });
          expect(fakes.count('openCheckout')).toBe(0);
        },
        (ids) => {
          const hold = answers(needsCoupon(ids), async () => ({
            kind: 'REFUSED',
            code: 'COUPON_UNVERIFIED',
          }));
          return {
            lookUpCoupon: refused,
            holdOrder: (input) => {
              told.push(input.coupon);
              return hold(input);
            },
          };
        },
      );
    });

    it('that came out wrong on the page gets another page', () => {
      let pages = 0;
      return play(
        async ({ place, ids, fakes, pay, until }) => {
          expect(await place()).toMatchObject({ outcome: 'PAY', paymentId: ids.nextPaymentId });
          expect(fakes.steps).toEqual(['holdOrder', 'openCheckout', 'renewPayment', 'openCheckout']);
          await pay();
          await until((progress) => progress.receipt === 'SENT');
        },
        () => ({
          openCheckout: async () =>
            ++pages === 1 ? { state: 'DRIFTED' } : { state: 'OPEN', pageEndsAt: Date.now() + 600_000 },
        }),
      );
    });
  });

  describe('a changed order', () => {
    it('closes the page of the old one before it holds', () =>
      play(
        async ({ place, fakes }) => {
          expect(await place()).toMatchObject({ outcome: 'PAY' });
          expect(fakes.steps).toEqual(['holdOrder', 'closeCheckout', 'holdOrder', 'openCheckout']);
        },
        (ids) => ({ holdOrder: answers(needsOldPageClosed(ids), held(ids)) }),
      ));

    it('is refused when the old page cannot be closed, and holds nothing', () =>
      play(
        async ({ place, order, fakes, until }) => {
          expect(await place()).toEqual({ outcome: 'REFUSED', code: 'CHANGE_UNAVAILABLE' });
          await order.result();
          expect(await until(() => true)).toMatchObject({ status: 'REFUSED', refusal: 'CHANGE_UNAVAILABLE' });
          expect(fakes.steps).toEqual(['holdOrder', 'closeCheckout', 'refuseOrder', 'holdOrder']);
        },
        (ids) => ({
          closeCheckout: refused,
          holdOrder: answers(needsOldPageClosed(ids), async () => ({
            kind: 'REFUSED',
            code: 'CHANGE_UNAVAILABLE',
          })),
        }),
      ));

    it('gives up when the old one opens page after page', () =>
      play(
        async ({ place, order, fakes }) => {
          expect(await place()).toEqual({ outcome: 'REFUSED', code: 'CHANGE_UNAVAILABLE' });
          await order.result();
          expect(fakes.count('refuseOrder')).toBe(1);
          expect(fakes.count('openCheckout')).toBe(0);
        },
        (ids) => ({ holdOrder: answers(needsOldPageClosed(ids)) }),
      ));
  });

  describe('an order that is changed', () => {
    it('ends when a changed one took its place, and frees nothing itself', () =>
      play(async ({ place, order, fakes, until }) => {
        await place();
        await order.signal(orderReplaced);
        await order.result();
        expect(await until(() => true)).toMatchObject({
          status: 'CANCELLED',
          isReplaced: true,
          waitsFor: 'NOTHING',
          holdUntil: null,
        });
        // Without a cache a local step may run once more.
        expect(new Set(fakes.steps)).toEqual(new Set(['holdOrder', 'openCheckout']));
      }));

    it('opens its page again when the change came to nothing and had closed it', () =>
      play(
        async ({ place, order, ids, fakes, pay, until }) => {
          await place();
          await order.signal(changeRefused);
          await eventually(
            () => fakes.count('openCheckout'),
            (count) => count === 2,
          );
          expect(fakes.steps.slice(2)).toEqual(['lookUpPayment', 'renewPayment', 'openCheckout']);
          // The page is open before its process hears of it: until then, presses hear of the old one.
          let presses = 0;
          await eventually(
            () => place(`another press ${++presses}`),
            (answer) => answer.outcome === 'PAY' && answer.paymentId === ids.nextPaymentId,
          );
          await pay();
          await until((progress) => progress.receipt === 'SENT');
        },
        () => ({ lookUpPayment: async () => ({ state: 'CLOSED' }) }),
      ));

    it('keeps its page when the change came to nothing before it was touched', () =>
      play(async ({ place, order, ids, fakes }) => {
        await place();
        await order.signal(changeRefused);
        await eventually(
          () => fakes.count('lookUpPayment'),
          (count) => count === 1,
        );
        expect(await place('another press')).toMatchObject({ outcome: 'PAY', paymentId: ids.paymentId });
        expect(fakes.count('renewPayment')).toBe(0);
      }));

    it('ends as replaced when that happened while its hold ran out', () =>
      play(
        async ({ place, order, until }) => {
          await place();
          await order.result();
          expect(await until(() => true)).toMatchObject({ status: 'CANCELLED', isReplaced: true });
        },
        (ids) => ({
          holdOrder: async ({ at }) => heldAnswer(ids, at, { holdMs: 50 }),
          releaseOrder: async () => ({ kind: 'CANCELLED' }),
        }),
      ));

    it('hears that it was replaced even while its page cannot be closed', () =>
      play(
        async ({ place, order, fakes, until }) => {
          await place();
          await eventually(
            () => fakes.count('closeCheckout'),
            (count) => count > 0,
          );
          await order.signal(orderReplaced);
          await order.result();
          expect(await until(() => true)).toMatchObject({ status: 'CANCELLED' });
        },
        (ids) => ({
          holdOrder: async ({ at }) => heldAnswer(ids, at, { holdMs: 50 }),
          closeCheckout: unreachable,
          releaseOrder: async () => ({ kind: 'CANCELLED' }),
        }),
      ));

    it('that was never held says so to whoever placed it', () =>
      play(
        async ({ place, order, until }) => {
          expect(await place()).toEqual({ outcome: 'REFUSED', code: 'ORDER_CANCELLED' });
          await order.result();
          expect(await until(() => true)).toMatchObject({ status: 'CANCELLED', isReplaced: true });
        },
        () => ({ holdOrder: async () => ({ kind: 'CANCELLED', isReplaced: true }) }),
      ));
  });
}
