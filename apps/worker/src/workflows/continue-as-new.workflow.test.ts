import {
  EVENT_CHANGE_WORKFLOW,
  type EventChangeInput,
} from '@lanyard/contracts/event-changes/event-change-workflow';
import { buyerReturned, orderProgress, paymentReported } from '@lanyard/contracts/orders/order-workflow';
import { countsMoved, STATS_WORKFLOW, tally, type StatsInput } from '@lanyard/contracts/stats/stats-workflow';
import { ticketNews, ticketProgress } from '@lanyard/contracts/tickets/ticket-workflow';
import {
  eventChangeWorkflowId,
  statsWorkflowId,
  ticketWorkflowId,
  workshopWorkflowId,
} from '@lanyard/contracts/workflow-ids';
import {
  WORKSHOP_WORKFLOW,
  workshopNews,
  workshopProgress,
  type WorkshopInput,
} from '@lanyard/contracts/workshops/workshop-workflow';
import { connectToTemporal } from '@lanyard/testing/temporal/temporal-environment';
import { startTemporalServer } from '@lanyard/testing/temporal/temporal-server';
import type { WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { fakeActivities, newIds } from '../testing/fake-activities.ts';
import { fakeChange } from '../testing/fake-change.ts';
import { fakeLine } from '../testing/fake-line.ts';
import { changedVersion, openWorkflowStage, type WorkflowStage } from '../testing/workflow-stage.ts';

// A server that asks for a new history after a few events, where a real one waits for thousands.
let server: Awaited<ReturnType<typeof startTemporalServer>>;
let stage: WorkflowStage;
beforeAll(async () => {
  server = await startTemporalServer(['limit.historyCount.suggestContinueAsNew=40']);
  stage = await openWorkflowStage({ env: await connectToTemporal(server.address) });
});
afterAll(async () => {
  await stage.close();
  await server.stop();
});

const runIdOf = async (handle: WorkflowHandle) => (await handle.describe()).runId;

/** Tells it things until its history was cut. */
async function untilCut(handle: WorkflowHandle, tell: (n: number) => Promise<void>): Promise<number> {
  const first = await runIdOf(handle);
  for (let n = 1; n <= 60; n++) {
    await tell(n);
    if ((await runIdOf(handle)) !== first) return n;
  }
  await eventually(
    () => runIdOf(handle),
    (runId) => runId !== first,
  );
  return 60;
}

describe('a history that grows long', () => {
  it('is cut while an order sleeps; what it said before it still says', async () => {
    const ids = newIds();
    const refused = () => Promise.reject(ApplicationFailure.nonRetryable('no', 'REFUSED'));
    const fakes = fakeActivities(ids, { sendReceipt: refused });
    const { order, place } = stage.enter(fakes);
    await place();
    await order.signal(paymentReported, { paymentId: ids.paymentId });
    const before = await eventually(
      () => order.query(orderProgress),
      (progress) => progress.receipt === 'FAILED',
    );
    await untilCut(order, () => order.signal(buyerReturned));
    expect(await order.query(orderProgress)).toEqual(before);
    expect(await place('after the cut')).toEqual({ outcome: 'DONE' });
    expect(fakes.count('holdOrder')).toBe(1);
    expect(fakes.count('completeOrder')).toBe(1);
  });

  it('is cut under a ticket without a mail lost or sent twice', async () => {
    const ids = newIds();
    const mailed: number[] = [];
    const fakes = fakeActivities(ids, {
      sendTicketNews: async ({ news }) => void (news.kind === 'attendeeNamed' && mailed.push(news.version)),
    });
    const { order, place } = stage.enter(fakes);
    await place();
    await order.signal(paymentReported, { paymentId: ids.paymentId });
    const ticket = stage.client.workflow.getHandle(ticketWorkflowId(ids.ticketIds[1]));
    await eventually(
      () => mailed.length,
      (count) => count === 1,
    );
    const tell = (n: number) => ticket.signal(ticketNews, { kind: 'attendeeNamed', version: n + 1 });
    const last = 1 + (await untilCut(ticket, tell));
    await eventually(
      () => mailed.at(-1),
      (version) => version === last,
    );
    await eventually(
      () => ticket.query(ticketProgress),
      ({ told, waitsFor }) => told === mailed.length && waitsFor === 'EVENT_END',
    );
    expect(new Set(mailed).size).toBe(mailed.length);
    expect(mailed).toEqual(mailed.toSorted((a, b) => a - b));
  });

  it('is cut under a tally that goes on knowing rows and batches', async () => {
    const ids = newIds();
    const row = (version: number) => ({ key: 'hall', version, capacity: 99, held: 0, sold: version });
    const sheet = (version: number) => ({
      eventVersion: 1,
      quotas: [row(version)],
      ticketTypes: [],
      variants: [],
      workshops: [],
    });
    stage.enter(fakeActivities(ids, { readCountSheet: async () => sheet(1) }));
    const input: StatsInput = { eventId: ids.eventId };
    const handle = await stage.client.workflow.start(STATS_WORKFLOW, {
      workflowId: statsWorkflowId(ids.eventId),
      taskQueue: stage.taskQueue,
      args: [input],
    });
    const tell = (n: number, version = n) =>
      handle.signal(countsMoved, { batchId: `b${n}`, sheet: sheet(version) });
    const last = await untilCut(handle, (n) => tell(n));
    await tell(last, 98);
    expect((await handle.query(tally)).quotas).toEqual([row(last)]);
  });

  it('is cut under a workshop without anybody served twice or forgotten', async () => {
    const ids = newIds();
    const line = fakeLine({ waiting: 1000 });
    stage.enter(fakeActivities(ids, line.steps));
    const input: WorkshopInput = { workshopId: ids.workshopId, eventId: ids.eventId };
    const handle = await stage.client.workflow.start(WORKSHOP_WORKFLOW, {
      workflowId: workshopWorkflowId(ids.workshopId),
      taskQueue: stage.taskQueue,
      args: [input],
    });
    const last = await untilCut(handle, async () => {
      line.free++;
      await handle.signal(workshopNews, { kind: 'seatsMayBeFree' });
    });
    await eventually(
      () => line.seated,
      (seated) => seated === last,
    );
    const { served } = await handle.query(workshopProgress);
    expect(served).toBeGreaterThan(0);
    expect(served).toBeLessThanOrEqual(last);
  });

  it('is cut under a change of an event, page after page, without anybody told or refunded twice', async () => {
    const ids = newIds();
    const orders = Array.from({ length: 20 }, (_, n) => `order ${n}`);
    const change = fakeChange({ pages: Array.from({ length: 30 }, () => 200), refunds: [...orders] });
    stage.enter(fakeActivities(ids, change.steps));
    const input: EventChangeInput = { changeId: ids.changeId };
    const handle = await stage.client.workflow.start(EVENT_CHANGE_WORKFLOW, {
      workflowId: eventChangeWorkflowId(ids.eventId, changedVersion),
      taskQueue: stage.taskQueue,
      args: [input],
    });
    await handle.result();
    expect(change.told).toBe(6000);
    expect(change.asked.map(({ order }) => order)).toEqual(orders);
    const last = stage.client.workflow.getHandle(handle.workflowId);
    expect(await runIdOf(last)).not.toBe(handle.firstExecutionRunId);
  });
});
