import { buyerReturned, paymentDeclined } from '@lanyard/contracts/orders/order-workflow';
import { TICKET_WORKFLOW } from '@lanyard/contracts/tickets/ticket-workflow';
import { ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changedOrderSuite } from './changed-order-suite.ts';
import { eventually } from './eventually.ts';
import { heldAnswer } from './fake-activities.ts';
import { playOrder, type PlayOrder } from './play-order.ts';
import { openWorkflowStage, type WorkflowStage } from './workflow-stage.ts';

const unreachable = () => Promise.reject(ApplicationFailure.retryable('away', 'UNREACHABLE'));

/** What an order's process promises, told by its activities and answers; with or without a cache of workflows. */
export function orderSuite(options: { readonly maxCachedWorkflows: number }): void {
  let stage: WorkflowStage;
  beforeAll(async () => {
    stage = await openWorkflowStage(options);
  });
  afterAll(() => stage.close());

  const play: PlayOrder = (act, replaced) => playOrder(stage, options, act, replaced);

  describe('placing', () => {
    it('says where to pay and until when, the same to everybody who asks', () =>
      play(async ({ ids, place, fakes }) => {
        const answers = await Promise.all([place(), place(), place('another press')]);
        expect(answers[0]).toMatchObject({ outcome: 'PAY', paymentId: ids.paymentId });
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
        expect(fakes.steps).toEqual(['holdOrder', 'openCheckout']);
      }));

    it('says why not, ends itself, and gives a late repeated press the same answer', () =>
      play(
        async ({ place, order, fakes, until }) => {
          expect(await place()).toEqual({ outcome: 'REFUSED', code: 'SOLD_OUT' });
          await order.result();
          expect(await place()).toEqual({ outcome: 'REFUSED', code: 'SOLD_OUT' });
          expect(await until(() => true)).toMatchObject({ status: 'REFUSED', refusal: 'SOLD_OUT' });
          expect(fakes.steps).toEqual(['holdOrder']);
        },
        () => ({ holdOrder: async () => ({ kind: 'REFUSED', code: 'SOLD_OUT' }) }),
      ));

    it('lets the seats go when the processor says no', () =>
      play(
        async ({ place, order, fakes }) => {
          expect(await place()).toEqual({ outcome: 'REFUSED', code: 'PAYMENT_UNAVAILABLE' });
          await order.result();
          expect(fakes.steps).toEqual(['holdOrder', 'openCheckout', 'closeCheckout', 'releaseOrder']);
        },
        () => ({ openCheckout: () => Promise.reject(ApplicationFailure.nonRetryable('no', 'REFUSED')) }),
      ));

    it('asks nothing to be paid for a free order', () =>
      play(
        async ({ place, fakes, until }) => {
          expect(await place()).toEqual({ outcome: 'DONE' });
          await until((progress) => progress.receipt === 'SENT');
          expect(fakes.steps.slice(0, 2)).toEqual(['holdOrder', 'completeOrder']);
          expect(fakes.count('openCheckout')).toBe(0);
        },
        (ids) => ({ holdOrder: async ({ at }) => ({ ...heldAnswer(ids, at), needsPayment: false }) }),
      ));
  });

  describe('money', () => {
    it('completes the order once, however often it is reported', () =>
      play(async ({ place, pay, fakes, until, ids }) => {
        await place();
        await Promise.all([pay(), pay(), pay()]);
        await until((progress) => progress.receipt === 'SENT');
        await pay();
        expect(await until(() => true)).toEqual({
          status: 'COMPLETED',
          payment: 'PAID',
          receipt: 'SENT',
          refusal: null,
          holdUntil: null,
          wasDeclined: false,
          isReplaced: false,
          waitsFor: 'EVENT_END',
          source: 'WORKFLOW',
        });
        for (const name of ['completeOrder', 'sendReceipt'] as const) expect(fakes.count(name)).toBe(1);
        expect(fakes.count('releaseOrder')).toBe(0);
        for (const id of ids.ticketIds) {
          const described = await stage.client.workflow.getHandle(ticketWorkflowId(id)).describe();
          expect(described).toMatchObject({ type: TICKET_WORKFLOW, status: { name: 'RUNNING' } });
        }
        await eventually(
          () => fakes.count('sendTicketNews'),
          (count) => count === 1,
        );
      }));

    it('is found by a look of our own after the buyer came back', () =>
      play(
        async ({ place, order, fakes, until }) => {
          await place();
          await order.signal(buyerReturned);
          await order.signal(buyerReturned);
          await until((progress) => progress.receipt === 'SENT');
          expect(fakes.count('lookUpPayment')).toBe(1);
          expect(fakes.count('completeOrder')).toBe(1);
        },
        (ids) => ({
          holdOrder: async ({ at }) => heldAnswer(ids, at, { lookAfterReturnMs: 50 }),
          lookUpPayment: async () => ({ state: 'PAID' }),
        }),
      ));

    it('may follow a declined card: the hold is lengthened once', () =>
      play(
        async ({ place, order, pay, fakes, until, ids }) => {
          await place();
          const decline = () => order.signal(paymentDeclined, { paymentId: ids.paymentId });
          await decline();
          const held = await until((progress) => Date.parse(progress.holdUntil ?? '') > Date.now() + 300_000);
          expect(held).toMatchObject({ wasDeclined: true, status: 'PENDING' });
          await decline();
          await pay();
          await until((progress) => progress.receipt === 'SENT');
          expect(fakes.count('extendHold')).toBe(1);
        },
        (ids) => ({
          holdOrder: async ({ at }) => heldAnswer(ids, at, { holdMs: 60_000, declineGraceMs: 600_000 }),
        }),
      ));

    it('that is not what was due frees the seats at the end of the hold', () =>
      play(
        async ({ place, order, fakes, until }) => {
          await place();
          await order.result();
          expect(await until(() => true)).toMatchObject({ status: 'EXPIRED', waitsFor: 'NOTHING' });
          expect(fakes.steps.slice(2)).toEqual(['closeCheckout', 'completeOrder', 'releaseOrder']);
        },
        (ids) => ({
          holdOrder: async ({ at }) => heldAnswer(ids, at, { holdMs: 50 }),
          closeCheckout: async () => ({ state: 'PAID' }),
          completeOrder: async () => ({ kind: 'NOT_PAID' }),
        }),
      ));
  });

  describe('the end of the hold', () => {
    it('closes the page first, then frees the seats', () =>
      play(
        async ({ place, order, fakes, until }) => {
          await place();
          await order.result();
          expect(fakes.steps).toEqual(['holdOrder', 'openCheckout', 'closeCheckout', 'releaseOrder']);
          expect(await until(() => true)).toMatchObject({ status: 'EXPIRED', holdUntil: null });
        },
        (ids) => ({ holdOrder: async ({ at }) => heldAnswer(ids, at, { holdMs: 50 }) }),
      ));

    it('sells when closing the page finds it paid', () =>
      play(
        async ({ place, fakes, until }) => {
          await place();
          await until((progress) => progress.receipt === 'SENT');
          expect(fakes.count('releaseOrder')).toBe(0);
        },
        (ids) => ({
          holdOrder: async ({ at }) => heldAnswer(ids, at, { holdMs: 50 }),
          closeCheckout: async () => ({ state: 'PAID' }),
        }),
      ));

    it('sells when the rows say that money came at that very moment', () =>
      play(
        async ({ place, fakes, until }) => {
          await place();
          await until((progress) => progress.status === 'COMPLETED');
          expect(fakes.steps.slice(2, 5)).toEqual(['closeCheckout', 'releaseOrder', 'completeOrder']);
        },
        (ids) => ({
          holdOrder: async ({ at }) => heldAnswer(ids, at, { holdMs: 50 }),
          releaseOrder: async () => ({ kind: 'PAID' }),
        }),
      ));

    it('frees the seats unconfirmed when the processor stays away for the grace', () => {
      const reasons: string[] = [];
      return play(
        async ({ place, order, fakes }) => {
          await place();
          await order.result();
          expect(fakes.count('closeCheckout')).toBeGreaterThanOrEqual(1);
          expect(reasons).toEqual(['EXPIRED_UNCONFIRMED']);
        },
        (ids) => ({
          holdOrder: async ({ at }) => heldAnswer(ids, at, { holdMs: 50, processorGraceMs: 1200 }),
          openCheckout: async () => ({ state: 'OPEN', pageEndsAt: Date.now() }),
          closeCheckout: unreachable,
          releaseOrder: async ({ reason }) => {
            reasons.push(reason.kind);
            return { kind: 'RELEASED' };
          },
        }),
      );
    });

    it('still takes money that arrives while the page cannot be closed', () =>
      play(
        async ({ place, pay, fakes, until }) => {
          await place();
          await eventually(
            () => fakes.count('closeCheckout'),
            (count) => count > 0,
          );
          await pay();
          await until((progress) => progress.receipt === 'SENT');
          expect(fakes.count('releaseOrder')).toBe(0);
        },
        (ids) => ({
          holdOrder: async ({ at }) => heldAnswer(ids, at, { holdMs: 50 }),
          closeCheckout: unreachable,
        }),
      ));
  });

  changedOrderSuite(play);

  describe('a completed order', () => {
    it('goes on when the receipt is refused, and says so', () =>
      play(
        async ({ place, pay, until }) => {
          await place();
          await pay();
          expect(await until((progress) => progress.receipt === 'FAILED')).toMatchObject({
            status: 'COMPLETED',
            waitsFor: 'EVENT_END',
          });
        },
        () => ({ sendReceipt: () => Promise.reject(ApplicationFailure.nonRetryable('no', 'REFUSED')) }),
      ));

    it('answers a late press with what it answered first', () =>
      play(async ({ place, pay, until, ids }) => {
        const first = await place();
        await pay();
        await until((progress) => progress.receipt === 'SENT');
        expect(await place()).toEqual(first);
        expect(await place('another press')).toMatchObject({ paymentId: ids.paymentId });
      }));
  });
}
