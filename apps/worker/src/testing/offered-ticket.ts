import { randomId } from '@lanyard/crypto/random';
import type { TicketNews } from '@lanyard/contracts/tickets/ticket-news';
import {
  TICKET_WORKFLOW,
  ticketNews,
  ticketProgress,
  type TicketInput,
} from '@lanyard/contracts/tickets/ticket-workflow';
import { ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import { asId } from '@lanyard/domain/ids/ids';
import { skipTime } from '@lanyard/testing/temporal/skip-time';
import { eventually } from './eventually.ts';
import { fakeActivities, newIds, quietLife } from './fake-activities.ts';
import type { WorkflowStage } from './workflow-stage.ts';

const day = 86_400_000;

/** A ticket whose offer runs out by itself, and that then lives to its end. */
export async function playOfferedTicket(stage: WorkflowStage) {
  const ids = newIds();
  const start = Date.now();
  const transferId = asId('transfer', randomId('trf'));
  let transferExpiresAt: number | null = start + 7 * day;
  stage.enter(
    fakeActivities(ids, {
      readTicketLife: async () => ({ ...quietLife(start), transferExpiresAt }),
      async expireTransfer() {
        transferExpiresAt = null;
      },
    }),
  );
  const [ticketId] = ids.ticketIds;
  const workflowId = ticketWorkflowId(ticketId);
  const offered: TicketNews = { kind: 'transferOffered', transferId };
  const input: TicketInput = { ticketId, eventId: ids.eventId, news: [offered] };
  const { taskQueue } = stage;
  const ticket = await stage.client.workflow.start(TICKET_WORKFLOW, { workflowId, taskQueue, args: [input] });
  const waits = (told: number, why: 'TRANSFER_EXPIRES' | 'EVENT_END') =>
    eventually(
      () => ticket.query(ticketProgress),
      (progress) => progress.told === told && progress.waitsFor === why,
    );
  await waits(1, 'TRANSFER_EXPIRES');
  await skipTime(stage.env, { workflowId, ms: 8 * day });
  await waits(1, 'EVENT_END');
  // The step's own news.
  await ticket.signal(ticketNews, { kind: 'transferEnded', transferId });
  await waits(2, 'EVENT_END');
  await skipTime(stage.env, { workflowId, ms: 200 * day });
  await ticket.result();
  return [{ name: 'ticket-offered-and-over', handle: ticket }];
}
