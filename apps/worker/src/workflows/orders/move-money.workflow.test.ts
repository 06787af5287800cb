import {
  moneyCameLate,
  ORDER_WORKFLOW,
  orderProgress,
  paymentReported,
  refundRequested,
  type OrderInput,
} from '@lanyard/contracts/orders/order-workflow';
import { orderWorkflowId } from '@lanyard/contracts/workflow-ids';
import { randomId } from '@lanyard/crypto/random';
import { asId, type RefundId } from '@lanyard/domain/ids/ids';
import { connectToTemporal } from '@lanyard/testing/temporal/temporal-environment';
import { startTemporalServer } from '@lanyard/testing/temporal/temporal-server';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import {
  fakeActivities,
  newIds,
  type FakeIds,
  type WorkerActivities,
} from '../../testing/fake-activities.ts';
import { openWorkflowStage, type WorkflowStage } from '../../testing/workflow-stage.ts';

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

const aRefund = () => asId('refund', randomId('rfd'));

/** An order that was sold, with a list of the refunds that were made. */
async function aSale(replaced: (made: RefundId[]) => Partial<WorkerActivities> = () => ({})) {
  const ids = newIds();
  const made: RefundId[] = [];
  const refundPayment: WorkerActivities['refundPayment'] = async ({ refundId }) => {
    made.push(refundId);
    return { state: 'SENT' };
  };
  const fakes = fakeActivities(ids, { refundPayment, ...replaced(made) });
  const { order, place } = stage.enter(fakes);
  await place();
  await order.signal(paymentReported, { paymentId: ids.paymentId });
  await eventually(
    () => order.query(orderProgress),
    (progress) => progress.receipt === 'SENT',
  );
  return {
    ids,
    made,
    fakes,
    order,
    request: (refundId: RefundId) => order.signal(refundRequested, { refundId }),
  };
}

describe('refunds of a sold order', () => {
  it('are made one after the other, each once, and mailed', async () => {
    const { made, fakes, request } = await aSale();
    const [one, two] = [aRefund(), aRefund()];
    await Promise.all([request(one), request(one), request(two)]);
    await eventually(
      () => fakes.count('sendRefundMail'),
      (count) => count === 2,
    );
    expect(made.toSorted()).toEqual([one, two].toSorted());
  });

  it('that the processor refuses mail nobody, and hold up no other', async () => {
    const { fakes, request } = await aSale(() => ({ refundPayment: async () => ({ state: 'FAILED' }) }));
    await request(aRefund());
    await request(aRefund());
    await eventually(
      () => fakes.count('refundPayment'),
      (count) => count === 2,
    );
    expect(fakes.count('sendRefundMail')).toBe(0);
  });

  it('that come while the processor is away and the history is cut are made once each', async () => {
    let isAway = true;
    const { made, fakes, order, request } = await aSale((list) => ({
      refundPayment: async ({ refundId }) => {
        if (isAway) throw ApplicationFailure.retryable('away', 'UNREACHABLE');
        list.push(refundId);
        return { state: 'SENT' };
      },
    }));
    const first = (await order.describe()).runId;
    const asked = Array.from({ length: 30 }, aRefund);
    for (const refundId of asked) await request(refundId);
    isAway = false;
    await eventually(
      () => made.length,
      (count) => count === asked.length,
    );
    expect(made).toEqual(asked);
    // More was asked than one history holds, so a new one has begun; what comes then is made as well.
    const late = aRefund();
    await eventually(
      async () => (await order.describe()).runId,
      (runId) => runId !== first,
    );
    await request(late);
    await eventually(
      () => fakes.count('sendRefundMail'),
      (count) => count === asked.length + 1,
    );
    expect(made).toEqual([...asked, late]);
  });
});

describe('money that comes after the end', () => {
  /** A process that ended unsold, started again by the message as the relay does. */
  async function comeLate(replacedFor: (ids: FakeIds) => Partial<WorkerActivities>) {
    const ids = newIds();
    const fakes = fakeActivities(ids, {
      holdOrder: async () => ({ kind: 'REFUSED', code: 'ORDER_EXPIRED' }),
      ...replacedFor(ids),
    });
    const { order, place } = stage.enter(fakes);
    await place();
    await order.result();
    const input: OrderInput = { orderId: ids.orderId };
    const again = await stage.client.workflow.signalWithStart(ORDER_WORKFLOW, {
      workflowId: orderWorkflowId(ids.orderId),
      taskQueue: stage.taskQueue,
      args: [input],
      signal: moneyCameLate,
      signalArgs: [{ paymentId: ids.paymentId }],
    });
    return { fakes, again, progress: () => again.query(orderProgress) };
  }

  it('goes back where nothing is left, with a mail, and the process ends', async () => {
    const { fakes, again, progress } = await comeLate(() => ({}));
    await again.result();
    expect(fakes.steps.slice(-3)).toEqual(['settleLatePayment', 'refundPayment', 'sendRefundMail']);
    expect(await progress()).toMatchObject({ status: 'EXPIRED' });
  });

  it('buys the seats that are still there: tickets, receipt, and the process stays', async () => {
    const { fakes, progress } = await comeLate((ids) => ({
      settleLatePayment: async () => ({
        kind: 'COMPLETED',
        tickets: ids.ticketIds.map((ticketId) => ({ ticketId, mailLinkOfVersion: null })),
        eventEndsAt: Date.now() + 30 * 86_400_000,
        keepOpenMs: 86_400_000,
      }),
    }));
    const now = await eventually(progress, ({ receipt }) => receipt === 'SENT');
    expect(now).toMatchObject({ status: 'COMPLETED', payment: 'PAID', waitsFor: 'EVENT_END' });
    expect(fakes.count('refundPayment')).toBe(0);
    // Its tickets have processes of their own now, which sleep once they have looked at their rows.
    await eventually(
      () => fakes.count('readTicketLife'),
      (count) => count >= 2,
    );
  });
});
