import type { Client } from '@temporalio/client';
import { ticketProgress } from '@lanyard/contracts/tickets/ticket-workflow';
import { ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import { asId } from '@lanyard/domain/ids/ids';
import type { Wait } from '@lanyard/domain/orders/order-wait';
import { policySpans, type Policies } from '@lanyard/domain/policies/policies';
import type { ProcessView } from '@lanyard/domain/staff/process-view';
import { nextWake } from '@lanyard/domain/tickets/next-wake';
import { askProcess } from '../process/ask-process.ts';

/** What a ticket's process waits for and when it wakes next: it tells itself, or the event's dates do for it. */
export async function standTicket(
  client: Client,
  ticket: {
    readonly id: string;
    readonly status: string;
    readonly event: { readonly endsAt: Date; readonly policies: unknown };
  },
  now: Date,
): Promise<{ wait: Wait; source: ProcessView['source'] }> {
  const live = await askProcess(client, ticketWorkflowId(asId('ticket', ticket.id)), ticketProgress);
  if (live) {
    const wakesAt = live.wakesAt === null || live.waitsFor === 'MAIL' ? null : Date.parse(live.wakesAt);
    return { wait: { waitsFor: live.waitsFor, wakesAt }, source: 'WORKFLOW' };
  }
  const clock = {
    eventEndsAt: ticket.event.endsAt.getTime(),
    // Checked against the event file's schema when it was stored.
    keepOpenMs: policySpans(ticket.event.policies as Policies).keepOpenMs,
  };
  const wake = ticket.status === 'CANCELLED' ? null : nextWake(clock, now.getTime());
  return { wait: { waitsFor: wake?.why ?? 'NOTHING', wakesAt: wake?.at ?? null }, source: 'ROW' };
}
