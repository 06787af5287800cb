import { eventChanged, orderProgress, paymentReported } from '@lanyard/contracts/orders/order-workflow';
import { TICKET_WORKFLOW, ticketNews, type TicketInput } from '@lanyard/contracts/tickets/ticket-workflow';
import { orderWorkflowId, ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import { skipTime } from '@lanyard/testing/temporal/skip-time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import { fakeActivities, newIds, quietLife, type WorkerActivities } from '../../testing/fake-activities.ts';
import { openWorkflowStage, type WorkflowStage } from '../../testing/workflow-stage.ts';

let stage: WorkflowStage;
beforeAll(async () => {
  stage = await openWorkflowStage();
});
afterAll(() => stage.close());

const dayMs = 86_400_000;

describe('an order that sleeps while its event is moved', () => {
  /** A sold order without tickets, which would keep it from skipping time; `closes` days after it was placed. */
  async function asleep(closes: { days: number }) {
    const ids = newIds();
    const soldAt = Date.now();
    const fakes = fakeActivities(ids, {
      completeOrder: async () => ({
        ...{ kind: 'COMPLETED', tickets: [], keepOpenMs: 120 * dayMs },
        eventEndsAt: soldAt + 30 * dayMs,
      }),
      readOrderEvent: async () => ({ closesAt: soldAt + closes.days * dayMs, isCancelled: false }),
    });
    const { order, place } = stage.enter(fakes);
    await place();
    await order.signal(paymentReported, { paymentId: ids.paymentId });
    await eventually(
      () => order.query(orderProgress),
      ({ receipt }) => receipt === 'SENT',
    );
    return {
      ...{ fakes, order },
      async change() {
        const before = fakes.count('readOrderEvent');
        await order.signal(eventChanged);
        await eventually(
          () => fakes.count('readOrderEvent'),
          (count) => count > before,
        );
      },
      go: (days: number) =>
        skipTime(stage.env, { workflowId: orderWorkflowId(ids.orderId), ms: days * dayMs }),
      status: async () => (await order.describe()).status.name,
    };
  }

  it('stays open until the new end and its while', async () => {
    const closes = { days: 350 };
    const { order, go, change, status } = await asleep(closes);
    await go(100);
    await change();
    await go(200);
    expect(await status()).toBe('RUNNING');
    // Moved once more, half of it back.
    closes.days = 310;
    await change();
    await go(11);
    await order.result();
    expect(await order.query(orderProgress)).toMatchObject({ status: 'COMPLETED', waitsFor: 'NOTHING' });
  });

  it('closes at once when that time is over already', async () => {
    const { order, change } = await asleep({ days: -1 });
    await change();
    await order.result();
    expect(await order.query(orderProgress)).toMatchObject({ status: 'COMPLETED', waitsFor: 'NOTHING' });
  });
});

describe('an order that waits for its money when its event is cancelled', () => {
  async function unpaid(replaced: Partial<WorkerActivities> = {}) {
    const ids = newIds();
    const closesAt = Date.now() + 150 * dayMs;
    const fakes = fakeActivities(ids, {
      readOrderEvent: async () => ({ closesAt, isCancelled: true }),
      ...replaced,
    });
    const { order, place } = stage.enter(fakes);
    await place();
    await order.signal(eventChanged);
    return { fakes, order };
  }

  it('closes its page and ends', async () => {
    const { order, fakes } = await unpaid();
    await order.result();
    expect(await order.query(orderProgress)).toMatchObject({ status: 'EXPIRED' });
    expect(fakes.steps).toEqual([
      ...['holdOrder', 'openCheckout', 'readOrderEvent', 'closeCheckout', 'releaseOrder'],
    ]);
  });

  it('is sold when the money was there first, for the change to refund', async () => {
    const { order, fakes } = await unpaid({ closeCheckout: async () => ({ state: 'PAID' }) });
    await eventually(
      () => order.query(orderProgress),
      ({ status }) => status === 'COMPLETED',
    );
    expect(fakes.count('releaseOrder')).toBe(0);
  });

  it('goes on waiting when the event was only moved', async () => {
    const { order, fakes } = await unpaid({
      readOrderEvent: async () => ({ closesAt: Date.now() + 400 * dayMs, isCancelled: false }),
    });
    await eventually(
      () => fakes.count('readOrderEvent'),
      (count) => count === 1,
    );
    expect(await order.query(orderProgress)).toMatchObject({ status: 'PENDING', waitsFor: 'PAYMENT' });
    expect(fakes.count('closeCheckout')).toBe(0);
  });
});

describe('a ticket that sleeps while its event is moved', () => {
  it('mails that once, and wakes at the new times and not at the old ones', async () => {
    const ids = newIds();
    const [ticketId] = ids.ticketIds;
    const start = Date.now();
    const ruleId = asId('reminderRule', randomId('rul'));
    let days = 30;
    const mailed: string[] = [];
    const reminded: number[] = [];
    stage.enter(
      fakeActivities(ids, {
        readTicketLife: async () => ({
          ...quietLife(start),
          eventEndsAt: start + days * dayMs,
          reminders: reminded.length === 0 ? [{ ruleId, at: start + (days - 3) * dayMs }] : [],
        }),
        sendTicketNews: async ({ news }) => void mailed.push(news.kind),
        sendReminder: async ({ at }) => void reminded.push(Math.floor((at - start) / dayMs)),
      }),
    );
    const workflowId = ticketWorkflowId(ticketId);
    const input: TicketInput = { ticketId, eventId: ids.eventId, news: [] };
    const handle = await stage.client.workflow.start(TICKET_WORKFLOW, {
      ...{ workflowId, taskQueue: stage.taskQueue, args: [input] },
    });
    const go = (count: number) => skipTime(stage.env, { workflowId, ms: count * dayMs });
    await go(20);
    days = 90;
    await handle.signal(ticketNews, { kind: 'eventChanged', changeId: ids.changeId });
    await eventually(
      () => mailed.length,
      (length) => length === 1,
    );
    await go(40);
    expect(reminded).toEqual([]);
    await go(28);
    await eventually(
      () => reminded.length,
      (length) => length === 1,
    );
    expect(reminded).toEqual([87]);
    await go(200);
    await handle.result();
    expect(mailed).toEqual(['eventChanged']);
    expect(reminded).toEqual([87]);
  });
});
