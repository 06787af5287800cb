import { claimReminder } from '@lanyard/commands/reminders/claim-reminder';
import { endReminder, type ReminderEnd } from '@lanyard/commands/reminders/end-reminder';
import type { ReminderRuleId, TicketId } from '@lanyard/domain/ids/ids';
import { ApplicationFailure } from '@temporalio/activity';
import { commandContext, type ActivityDeps } from '../deps.ts';
import { composeReminder } from './compose-reminder.ts';
import { deliverEmail } from './deliver-email.ts';

/** A ticket, the rule whose reminder is due, and the workflow's time in milliseconds since 1970 UTC. */
export interface SendReminderInput {
  readonly ticketId: TicketId;
  readonly ruleId: ReminderRuleId;
  readonly at: number;
}

/**
 * Sends a reminder that is due, once for a ticket and a rule whatever happens; what is not due any more, or has
 * left before, sends nothing. An address that is refused for good ends it, too: the mail stands as a task.
 */
export async function sendReminder(deps: ActivityDeps, input: SendReminderInput): Promise<void> {
  const claim = await claimReminder(commandContext(deps, input.at), input);
  if (claim !== 'CLAIMED') return;
  const end = (how: ReminderEnd) => endReminder(commandContext(deps), { ...input, end: how });
  const mail = await composeReminder(deps, input);
  if (!mail) return end('NOBODY');
  try {
    await deliverEmail(deps, mail);
  } catch (error) {
    if (!(error instanceof ApplicationFailure) || error.nonRetryable !== true) throw error;
    return end('REFUSED');
  }
  return end('SENT');
}
