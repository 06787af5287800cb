import { orderProgress, paymentReported } from '@lanyard/contracts/orders/order-workflow';
import { ticketNews, ticketProgress } from '@lanyard/contracts/tickets/ticket-workflow';
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
    const fakes = fakeActivities(ids, {
      sendTicketNews: async ({ news }) => void (news.kind === 'attendeeNamed' && mailed.push(news.version)),
    });
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
    await ticket.signal(ticketNews, { kind: 'attendeeNamed', version: 2 });
    await eventually(
      () => mailed.length,
      (count) => count === 2,
    );
    expect(await ticket.query(ticketProgress)).toMatchObject({ told: 2, waitsFor: 'EVENT_END' });

    await go(ticketWorkflowId(ticketId), 15);
    await eventually(
      () => ticket.query(ticketProgress),
      (progress) => progress.waitsFor === 'CLOSE',
    );
    for (const id of ids.ticketIds) {
      await go(ticketWorkflowId(id), 200);
      await stage.client.workflow.getHandle(ticketWorkflowId(id)).result();
    }

    // A process with children does not skip: its tickets have ended now.
    await go(orderWorkflowId(ids.orderId), 149);
    expect(await order.query(orderProgress)).toMatchObject({ status: 'COMPLETED', waitsFor: 'EVENT_END' });
    expect((await order.describe()).status.name).toBe('RUNNING');
    await go(orderWorkflowId(ids.orderId), 2);
    await order.result();
    expect(await order.query(orderProgress)).toMatchObject({ status: 'COMPLETED', waitsFor: 'NOTHING' });
    expect(mailed).toEqual([1, 2]);
    expect(fakes.steps.filter((name) => name !== 'sendTicketNews' && name !== 'readTicketLife')).toEqual([
      'holdOrder',
      'openCheckout',
      'completeOrder',
      'sendReceipt',
    ]);
  });
});
