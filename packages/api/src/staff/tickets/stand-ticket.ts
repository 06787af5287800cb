import type { Client } from '@temporalio/client';
import { readTicketLife } from '@lanyard/commands/tickets/read-ticket-life';
import { ticketProgress } from '@lanyard/contracts/tickets/ticket-workflow';
import { ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import type { Db } from '@lanyard/db/client';
import type { TicketId } from '@lanyard/domain/ids/ids';
import type { Wait } from '@lanyard/domain/orders/order-wait';
import type { ProcessView } from '@lanyard/domain/staff/process-view';
import { nextWake } from '@lanyard/domain/tickets/next-wake';
import { askProcess } from '../process/ask-process.ts';

/** What a ticket's process waits for and when it wakes next: it tells itself, or our rows do for it. */
export async function standTicket(
  { temporal, db }: { readonly temporal: Client; readonly db: Db },
  ticketId: TicketId,
  now: Date,
): Promise<{ wait: Wait; source: ProcessView['source'] }> {
  const live = await askProcess(temporal, ticketWorkflowId(ticketId), ticketProgress);
  if (live) {
    const wakesAt = live.wakesAt === null || live.waitsFor === 'MAIL' ? null : Date.parse(live.wakesAt);
    return { wait: { waitsFor: live.waitsFor, wakesAt }, source: 'WORKFLOW' };
  }
  const wake = nextWake(await readTicketLife(db, ticketId, now.getTime()), now.getTime());
  return { wait: { waitsFor: wake?.why ?? 'NOTHING', wakesAt: wake?.at ?? null }, source: 'ROW' };
}
