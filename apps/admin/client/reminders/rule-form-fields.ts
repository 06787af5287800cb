import { mostReminderDays, type ReminderKind } from '@lanyard/domain/reminders/reminder-kinds';
import type { ReminderRuleForm } from '@lanyard/domain/reminders/reminder-rule-form.schema';
import { reminderWords } from '../strings/en/reminders.ts';

/** What stands in the form of a rule, as typed. */
export interface RuleFormFields {
  readonly kind: ReminderKind;
  readonly days: string;
  readonly isForSome: boolean;
  readonly typeKeys: readonly string[];
  readonly registration: 'ANY' | 'OPEN' | 'DONE';
  readonly isEssential: boolean;
  readonly isActive: boolean;
  readonly subject: string;
  readonly opening: string;
}

/** What stands in it for a rule, or for a new one. */
export function ruleFormFields(rule: ReminderRuleForm | null): RuleFormFields {
  return {
    kind: rule?.kind ?? 'EVENT_NEAR',
    days: String(rule?.days ?? 7),
    isForSome: (rule?.ticketTypeKeys ?? null) !== null,
    typeKeys: rule?.ticketTypeKeys ?? [],
    registration: rule?.registration ?? 'ANY',
    isEssential: rule?.isEssential ?? false,
    isActive: rule?.isActive ?? true,
    subject: rule?.subject ?? '',
    opening: rule?.opening ?? '',
  };
}

/** The rule that was typed, or what is wrong by field. */
export function readRuleForm(
  fields: RuleFormFields,
): { readonly form: ReminderRuleForm } | { readonly problems: { days?: string; types?: string } } {
  const days = /^\d{1,3}$/.test(fields.days.trim()) ? Number(fields.days) : Number.NaN;
  const problems = {
    ...(days <= mostReminderDays ? {} : { days: reminderWords.form.daysWrong }),
    ...(fields.isForSome && fields.typeKeys.length === 0 ? { types: reminderWords.form.typesWrong } : {}),
  };
  if (Object.keys(problems).length > 0) return { problems };
  const asksToRegister = fields.kind === 'REGISTRATION_OPEN';
  return {
    form: {
      ...{ kind: fields.kind, days, isEssential: fields.isEssential, isActive: fields.isActive },
      ticketTypeKeys: fields.isForSome ? [...fields.typeKeys] : null,
      registration: asksToRegister || fields.registration === 'ANY' ? null : fields.registration,
      subject: fields.subject.trim() || null,
      opening: fields.opening.trim() || null,
    },
  };
}
