import {
  TICKET_WORKFLOW,
  ticketNews,
  ticketProgress,
  type TicketInput,
} from '@lanyard/contracts/tickets/ticket-workflow';
import { ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import { skipTime } from '@lanyard/testing/temporal/skip-time';
import { eventually } from './eventually.ts';
import { fakeActivities, newIds, quietLife } from './fake-activities.ts';
import type { Scenario } from './scenario.ts';

/** A ticket that is reminded twice, whose plans change in between, and that then lives to its end. */
export const remindedTicket: Scenario = async (stage) => {
  const ids = newIds();
  const rule = () => asId('reminderRule', randomId('rul'));
  const start = Date.now();
  let reminders = [10, 20].map((day) => ({ ruleId: rule(), at: start + day * 86_400_000 }));
  stage.enter(
    fakeActivities(ids, {
      readTicketLife: async () => ({ ...quietLife(start), reminders }),
      async sendReminder({ ruleId }) {
        reminders = reminders.filter((one) => one.ruleId !== ruleId);
      },
    }),
  );
  const ticketId = ids.ticketIds[0];
  const workflowId = ticketWorkflowId(ticketId);
  const input: TicketInput = { ticketId, eventId: ids.eventId, news: [] };
  const { taskQueue } = stage;
  const ticket = await stage.client.workflow.start(TICKET_WORKFLOW, { workflowId, taskQueue, args: [input] });
  const waits = (left: number) =>
    eventually(
      () => ticket.query(ticketProgress),
      ({ waitsFor }) => reminders.length === left && waitsFor === (left > 0 ? 'REMINDER' : 'EVENT_END'),
    );
  await waits(2);
  await skipTime(stage.env, { workflowId, ms: 11 * 86_400_000 });
  await waits(1);
  reminders = reminders.map((one) => ({ ...one, at: one.at - 86_400_000 }));
  await ticket.signal(ticketNews, { kind: 'plansChanged' });
  await skipTime(stage.env, { workflowId, ms: 9 * 86_400_000 });
  await waits(0);
  await skipTime(stage.env, { workflowId, ms: 200 * 86_400_000 });
  await ticket.result();
  return [{ name: 'ticket-reminded-and-over', handle: ticket }];
};
