import { checkAnswer } from './check-answer.ts';
import type { AnswerValue, Answers, FormField, RegistrationForm } from './form-field.ts';
import { shownFields } from './shown-fields.ts';
import { isClosed, isComplete } from './validate-answers.ts';

/** Answers to one version of a form, seen through another. */
export interface CarriedAnswers {
  /** What fits and is shown. */
  readonly answers: Answers;
  /** What is kept but not shown: answers to fields or choices that are gone, consents to another wording. */
  readonly hidden: Answers;
  /** Keys of fields that wait for an answer: new ones, and those whose answer no longer fits. */
  readonly open: readonly string[];
}

/**
 * Carries answers over to another version of their form, so that changing a form breaks no ticket: whoever is
 * registered stays so, and is asked what is open. `now` is in milliseconds since 1970 UTC.
 */
export function carryOver(
  from: RegistrationForm,
  to: RegistrationForm,
  answers: Answers,
  now: number,
): CarriedAnswers {
  const carried: Record<string, AnswerValue> = {};
  const hidden: Record<string, AnswerValue> = {};
  for (const [key, answer] of Object.entries(answers)) {
    const field = to.fields.find((candidate) => candidate.key === key);
    const value = field && isSameQuestion(from, field) ? checkAnswer(field, answer).value : null;
    if (value === null) hidden[key] = answer;
    else carried[key] = value;
  }
  return { answers: carried, hidden, open: openQuestions(to, carried, now) };
}

/** Keys of the fields that are asked, needed and neither answered nor closed. */
export function openQuestions(form: RegistrationForm, answers: Answers, now: number): string[] {
  return shownFields(form.fields, answers)
    .filter((field) => !isClosed(field, now) && !isComplete(field, answers[field.key]))
    .map(({ key }) => key);
}

/** Whoever agreed to one wording has not agreed to another. */
function isSameQuestion(from: RegistrationForm, field: FormField): boolean {
  const old = from.fields.find(({ key }) => key === field.key);
  // An answer outlives its field, and fits again when the field comes back.
  if (!old) return field.kind !== 'consent';
  return old.kind === field.kind && old.wording?.version === field.wording?.version;
}
