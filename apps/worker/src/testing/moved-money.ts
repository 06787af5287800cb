import {
  moneyCameLate,
  ORDER_WORKFLOW,
  orderProgress,
  paymentReported,
  refundRequested,
  type OrderInput,
} from '@lanyard/contracts/orders/order-workflow';
import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import { eventually } from './eventually.ts';
import { fakeActivities, newIds, type WorkerActivities } from './fake-activities.ts';
import type { Scenario } from './scenario.ts';

/** A sold order of which money goes back, twice. */
export function playRefunds(name: string, replaced: Partial<WorkerActivities>): Scenario {
  return async (stage) => {
    const ids = newIds();
    const fakes = fakeActivities(ids, replaced);
    const { order, place } = stage.enter(fakes);
    await place();
    await order.signal(paymentReported, { paymentId: ids.paymentId });
    await eventually(
      () => order.query(orderProgress),
      ({ receipt }) => receipt === 'SENT',
    );
    for (const refundId of [ids.refundId, asId('refund', randomId('rfd'))])
      await order.signal(refundRequested, { refundId });
    const isMade = replaced.refundPayment ? 'refundPayment' : 'sendRefundMail';
    await eventually(
      () => fakes.count(isMade),
      (count) => count === 2,
    );
    return [{ name, handle: order }];
  };
}

/** An order whose money comes when it has ended: its process is started again by the message. */
export function playLateMoney(name: string, replaced: Partial<WorkerActivities>): Scenario {
  return async (stage) => {
    const ids = newIds();
    const fakes = fakeActivities(ids, {
      holdOrder: async () => ({ kind: 'REFUSED', code: 'ORDER_EXPIRED' }),
      ...replaced,
    });
    const { order, place } = stage.enter(fakes);
    await place();
    await order.result();
    const input: OrderInput = { orderId: ids.orderId };
    const handle = await stage.client.workflow.signalWithStart(ORDER_WORKFLOW, {
      ...{ workflowId: order.workflowId, taskQueue: stage.taskQueue, args: [input] },
      ...{ signal: moneyCameLate, signalArgs: [{ paymentId: ids.paymentId }] },
    });
    const last = replaced.settleLatePayment ? 'sendReceipt' : 'sendRefundMail';
    await eventually(
      () => fakes.count(last),
      (count) => count === 1,
    );
    return [{ name, handle: stage.client.workflow.getHandle(order.workflowId, handle.signaledRunId) }];
  };
}
