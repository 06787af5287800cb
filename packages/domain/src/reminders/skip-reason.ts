import type { ReminderFacts } from './reminder-facts.ts';
import type { ReminderSkip } from './reminder-plan.ts';
import type { ReminderRule } from './reminder-rule.ts';

/** Why a rule is not for a ticket, whatever the time; null when it is. */
export function skipReason(rule: ReminderRule, facts: ReminderFacts): ReminderSkip | null {
  const { kind } = rule;
  if (!rule.isActive) return 'OFF';
  if (facts.status === 'CANCELLED') return 'CANCELLED';
  // Whoever asked to give it back is asked for nothing and told nothing before that is decided.
  if (facts.status === 'CANCEL_PENDING') return 'CANCELLING';
  if (rule.ticketTypeKeys && !rule.ticketTypeKeys.includes(facts.ticketTypeKey)) return 'OTHER_TYPE';
  if (rule.registration !== null && rule.registration !== facts.registration) return 'OTHER_STATE';
  if (kind === 'REGISTRATION_OPEN' && facts.registration !== 'OPEN') return 'OTHER_STATE';
  if (kind === 'WORKSHOP_DETAILS' && facts.workshops === 0) return 'NO_WORKSHOPS';
  if (facts.addressee !== 'ATTENDEE') {
    if (kind === 'AFTER_EVENT' || kind === 'WORKSHOP_DETAILS') return 'NOBODY_NAMED';
    if (facts.addressee === 'OTHER_TICKET') return 'OTHER_TICKET';
  }
  return facts.wantsEssentialOnly && !rule.isEssential ? 'NOT_WANTED' : null;
}
