import { orderWorkflowId } from '@lanyard/contracts/workflow-ids';
import { readPeople } from '@lanyard/db/people/people-repository';
import { asId } from '@lanyard/domain/ids/ids';
import type { StaffOrderView } from '@lanyard/domain/staff/staff-order-view';
import { z } from 'zod';
import { progressFromRow } from '../../orders/progress-from-row.ts';
import { readReceiptStatus } from '../../orders/receipt-status.ts';
import { presentPapers } from '../../papers/present-papers.ts';
import { auditReading } from '../audit-reading.ts';
import { readMails } from '../mails/read-mails.ts';
import { mayHere } from '../may-here.ts';
import { presentProcess } from '../process/present-process.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { findStaffOrder } from './find-staff-order.ts';
import { presentStaffOrder } from './present-staff-order.ts';
import { standOrder } from './stand-order.ts';

/** An order of an event by its reference. Throws EVENT_NOT_FOUND and ORDER_NOT_FOUND. */
export const view = eventProcedure('orders.read')
  .input(z.object({ reference: z.string().min(1).max(20) }))
  .query(async ({ ctx, input }): Promise<StaffOrderView> => {
    const order = await findStaffOrder(ctx.db, ctx.event.id, input.reference);
    const showsPeople = mayHere(ctx, 'people.read');
    if (showsPeople) await auditReading(ctx, { subjectKind: 'order', subjectId: order.id });
    const peopleIds = [order.buyerId, ...order.tickets.flatMap(({ attendee }) => attendee?.personId ?? [])];
    const [people, mails, papers, receipt] = await Promise.all([
      showsPeople ? readPeople(ctx.db.prisma, ctx.keys, peopleIds) : null,
      readMails(ctx.db, { orderId: order.id }),
      presentPapers(ctx, order.id, { showsBilling: showsPeople }),
      readReceiptStatus(ctx.db, order.id),
    ]);
    const fromRow = progressFromRow(order, { receipt, isReplaced: order.replacedBy !== null });
    const { progress, wait } = await standOrder(ctx.temporal, order, fromRow);
    const process = presentProcess(ctx, {
      ...wait,
      workflowId: orderWorkflowId(asId('order', order.id)),
      source: progress.source,
    });
    return presentStaffOrder(order, { people, mails, papers, progress, process });
  });
