/*
 * A ticket's life
 *
 *   issued      its link is mailed to an attendee who is not the buyer
 *   standing    until the event is over: whoever is named or renamed gets the link of their own
 *   closed      some months after the event
 *
 * `nextWake` says when it wakes by itself; handlers only note what was asked.
 */
import { attendeeNamed, ticketProgress, type TicketInput } from '@lanyard/contracts/tickets/ticket-workflow';
import { nextWake } from '@lanyard/domain/tickets/next-wake';
import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { persistent } from '../steps.ts';

export async function ticketWorkflow(input: TicketInput): Promise<void> {
  const { ticketId } = input;
  const clock = { eventEndsAt: input.eventEndsAt, keepOpenMs: input.keepOpenMs };
  let wanted = input.mailLinkOfVersion ?? 0;
  let done = input.mailedVersion ?? 0;
  let wake = nextWake(clock, Date.now());

  setHandler(attendeeNamed, ({ version }) => {
    wanted = Math.max(wanted, version);
  });
  setHandler(ticketProgress, () => ({
    status: 'ISSUED',
    mailedVersion: done === 0 ? null : done,
    wakesAt: wake ? new Date(wake.at).toISOString() : null,
    waitsFor: wanted > done ? 'MAIL' : (wake?.why ?? 'NOTHING'),
  }));

  while (wake) {
    while (wanted > done) {
      const version = wanted;
      // A refused address stands on the timeline as a task; a corrected one comes as a new version.
      await persistent.sendTicketLink({ ticketId, version }).catch(() => undefined);
      done = version;
    }
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof ticketWorkflow>({
        ...input,
        mailLinkOfVersion: wanted,
        mailedVersion: done,
      });
    await condition(() => wanted > done, Math.max(wake.at - Date.now(), 1));
    wake = nextWake(clock, Date.now());
  }
}
