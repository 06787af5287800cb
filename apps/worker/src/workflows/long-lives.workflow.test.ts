import { orderProgress, paymentReported } from '@lanyard/contracts/orders/order-workflow';
import { attendeeNamed, ticketProgress } from '@lanyard/contracts/tickets/ticket-workflow';
import { orderWorkflowId, ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import { skipTime } from '@lanyard/testing/temporal/skip-time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { fakeActivities, newIds } from '../testing/fake-activities.ts';
import { openWorkflowStage, type WorkflowStage } from '../testing/workflow-stage.ts';

let stage: WorkflowStage;
beforeAll(async () => {
  stage = await openWorkflowStage();
});
afterAll(() => stage.close());

const dayMs = 86_400_000;

describe('months in moments', () => {
  it('lets a completed order and its ticket live to the end of the event and 120 days more', async () => {
    const ids = newIds();
    const mailed: number[] = [];
    const fakes = fakeActivities(ids, { sendTicketLink: async ({ version }) => void mailed.push(version) });
    const { order, place } = stage.enter(fakes);
    const ticketId = ids.ticketIds[1];
    const ticket = stage.client.workflow.getHandle(ticketWorkflowId(ticketId));
    const go = (workflowId: string, days: number) => skipTime(stage.env, { workflowId, ms: days * dayMs });

    await place();
    await order.signal(paymentReported, { paymentId: ids.paymentId });
    await eventually(
      () => order.query(orderProgress),
      (progress) => progress.receipt === 'SENT',
    );
    await eventually(
      () => mailed.length,
      (count) => count === 1,
    );

    await go(ticketWorkflowId(ticketId), 20);
    await ticket.signal(attendeeNamed, { version: 2 });
    await eventually(
      () => mailed.length,
      (count) => count === 2,
    );
    expect(await ticket.query(ticketProgress)).toMatchObject({ mailedVersion: 2, waitsFor: 'EVENT_END' });

    process.stderr.write('before15 '+new Date().toISOString()+'\n');void go(ticketWorkflowId(ticketId), 15).then(()=>process.stderr.write('15 polled '+new Date().toISOString()+'\n'));
    await eventually(
      () => ticket.query(ticketProgress),
      (progress) => progress.waitsFor === 'CLOSE',
    );
    await go(orderWorkflowId(ids.orderId), 149);
    expect(await order.query(orderProgress)).toMatchObject({ status: 'COMPLETED', waitsFor: 'EVENT_END' });
    expect((await order.describe()).status.name).toBe('RUNNING');

    const L=(m:string)=>process.stderr.write(m+' '+new Date().toISOString()+'\n');
    L('a');
    const p1 = go(ticketWorkflowId(ticketId), 200).then(()=>L('t polled'),(e)=>L('t '+e));
    const p2 = go(orderWorkflowId(ids.orderId), 3).then(()=>L('o polled'),(e)=>L('o '+e));
    await Promise.all([order.result().then(()=>L('o done')), ticket.result().then(()=>L('t done'))]);
    L('b'); await Promise.all([p1,p2]);
    expect(await order.query(orderProgress)).toMatchObject({ status: 'COMPLETED', waitsFor: 'NOTHING' });
    expect(mailed).toEqual([1, 2]);
    expect(fakes.calls.filter((name) => name !== 'sendTicketLink')).toEqual([
      'holdOrder',
      'openCheckout',
      'completeOrder',
      'sendReceipt',
    ]);
  });
});
