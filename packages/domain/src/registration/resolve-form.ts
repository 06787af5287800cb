import { durationMs, isDuration } from '../time/duration.ts';
import { localToInstant } from '../time/local-time.ts';
import type { FormField, RegistrationForm, WrittenField } from './form-field.ts';

/** What a form's times are told by. */
export interface FormClock {
  readonly startsAt: Date;
  readonly timeZone: string;
}

/** A written form as it is asked at an event: spans before the event move with it, local times stay. */
export function resolveForm(
  written: { readonly version: number; readonly fields: readonly WrittenField[] },
  event: FormClock,
): RegistrationForm {
  const fields = written.fields.map(({ changeUntil, ...field }): FormField => ({
    ...field,
    closesAt: closingTime(changeUntil, event)?.toISOString() ?? null,
  }));
  return { version: written.version, fields };
}

/** A form that asks nothing. */
export const emptyForm: RegistrationForm = { version: 0, fields: [] };

function closingTime(changeUntil: string | null, { startsAt, timeZone }: FormClock): Date | null {
  if (changeUntil === null) return null;
  return isDuration(changeUntil)
    ? new Date(startsAt.getTime() - durationMs(changeUntil))
    : localToInstant(changeUntil, timeZone);
}
