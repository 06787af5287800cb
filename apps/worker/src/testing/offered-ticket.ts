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

/** A ticket whose first offer runs out by itself, and whose second is accepted; then it lives to its end. */
export async function playOfferedTicket(stage: WorkflowStage) {
  const ids = newIds();
  const start = Date.now();
  const transferId = () => asId('transfer', randomId('trf'));
  let transferExpiresAt: number | null = null;
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
  const input: TicketInput = { ticketId, eventId: ids.eventId, news: [] };
  const { taskQueue } = stage;
  const ticket = await stage.client.workflow.start(TICKET_WORKFLOW, { workflowId, taskQueue, args: [input] });
  const tell = (news: TicketNews) => ticket.signal(ticketNews, news);
  const waits = (told: number, why: 'TRANSFER_EXPIRES' | 'EVENT_END') =>
    eventually(
      () => ticket.query(ticketProgress),
      (progress) => progress.told === told && progress.waitsFor === why,
    );
  await waits(0, 'EVENT_END');
  const first = transferId();
  transferExpiresAt = start + 7 * day;
  await tell({ kind: 'transferOffered', transferId: first });
  await waits(1, 'TRANSFER_EXPIRES');
  await skipTime(stage.env, { workflowId, ms: 8 * day });
  await waits(1, 'EVENT_END');
  // The step's own news.
  await tell({ kind: 'transferEnded', transferId: first });
  const second = transferId();
  transferExpiresAt = start + 20 * day;
  await tell({ kind: 'transferOffered', transferId: second });
  await waits(3, 'TRANSFER_EXPIRES');
  transferExpiresAt = null;
  await tell({ kind: 'transferAccepted', transferId: second });
  await waits(4, 'EVENT_END');
  await skipTime(stage.env, { workflowId, ms: 200 * day });
  await ticket.result();
  return [{ name: 'ticket-offered-and-over', handle: ticket }];
}
