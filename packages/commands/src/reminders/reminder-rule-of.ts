import { asId } from '@lanyard/domain/ids/ids';
import type { ReminderRule } from '@lanyard/domain/reminders/reminder-rule';
import { reminderRowOf } from './reminder-row-of.ts';

/** A stored rule as planning takes it. */
export function reminderRuleOf(
  stored: Parameters<typeof reminderRowOf>[0] & { readonly activeFrom: Date },
): ReminderRule {
  const { id, kind, days, ticketTypeKeys, registration, isEssential, isActive } = reminderRowOf(stored);
  return {
    ...{ id: asId('reminderRule', id), kind, days, ticketTypeKeys, registration, isEssential, isActive },
    activeFrom: stored.activeFrom.getTime(),
  };
}
