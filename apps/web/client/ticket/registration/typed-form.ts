import { isNeeds, type Answers, type FormField } from '@lanyard/domain/registration/form-field';
import type { RegistrationView } from '@lanyard/domain/registration/registration-view';
import { shownFields } from '@lanyard/domain/registration/shown-fields';
import { isClosed } from '@lanyard/domain/registration/validate-answers';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';

/** What stands in the form: as it was typed, not judged yet. */
export interface TypedForm {
  readonly name: string;
  readonly email: string;
  readonly answers: Answers;
}

/** What a form begins with: what was typed before, or what was answered. */
export function typedFrom(view: RegistrationView): TypedForm {
  const { draft, answers } = view;
  if (!draft) return { name: '', email: '', answers };
  // A field that has closed since shows what counts, not what was typed.
  return { name: draft.name, email: draft.email, answers: { ...answers, ...draft.answers } };
}

/** What is sent: answers to what is asked, without those that can no longer be changed. `now` in milliseconds. */
export function answersToSend(view: RegistrationView, typed: TypedForm, now: number): Answers {
  const asked = shownFields(view.form.fields, shownAnswers(view, typed, now));
  const sent = asked.flatMap((field) => {
    const value = typed.answers[field.key];
    if (value === undefined || isReadOnly(field, view, now)) return [];
    return [[field.key, value] as const];
  });
  return Object.fromEntries(sent);
}

/** Answers by which fields are shown: what is typed, and what counts where nothing can be typed any more. */
export function shownAnswers({ form, answers }: RegistrationView, typed: TypedForm, now: number): Answers {
  const closed = form.fields.filter((field) => isClosed(field, now));
  const kept = closed.flatMap(({ key }) =>
    answers[key] === undefined ? [] : [[key, answers[key]] as const],
  );
  const without = Object.entries(typed.answers).filter(([key]) => !closed.some((field) => field.key === key));
  return Object.fromEntries([...without, ...kept]);
}

/** Whether a field shows its answer and takes no other; a consent can be taken back at any time. */
export function isReadOnly(field: FormField, { answers }: RegistrationView, now: number): boolean {
  if (!isClosed(field, now)) return false;
  return field.kind !== 'consent' || answers[field.key] !== true;
}

/** Whether a form says what the ticket says already, so that there is nothing to keep. */
export function isUntouched(ticket: TicketView, view: RegistrationView, typed: TypedForm): boolean {
  const hasPerson = !ticket.attendee && (typed.name !== '' || typed.email !== '');
  const keys = new Set([...Object.keys(typed.answers), ...Object.keys(view.answers)]);
  return !hasPerson && [...keys].every((key) => plain(typed.answers[key]) === plain(view.answers[key]));
}

/** An emptied field is as good as one nobody touched. */
function plain(value: unknown): string {
  const isEmpty =
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (isNeeds(value) && value.chosen.length === 0 && value.note === '');
  return isEmpty ? 'null' : JSON.stringify(value ?? null);
}
