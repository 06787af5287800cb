import { type CheckedAnswer, checkAnswer } from './check-answer.ts';
import type { AnswerValue, Answers, FormField, RegistrationForm } from './form-field.ts';
import { isSameAnswer, shownFields } from './shown-fields.ts';

/** Why an answer cannot be taken: nothing was answered, it is none that is allowed, or it is too late to change it. */
export interface AnswerProblem {
  readonly key: string;
  readonly why: 'MISSING' | 'WRONG' | 'CLOSED';
  /** Names the field and what is allowed. */
  readonly sentence: string;
}

/** What answers come to: in the form they are kept in, and what is wrong with them in the form's order. */
export interface ValidatedAnswers {
  readonly answers: Answers;
  readonly problems: readonly AnswerProblem[];
}

/**
 * Judges answers to one version of a form; the page and the server ask the same. Of fields that are not asked
 * nothing is taken. A field that is closed keeps what stood `before`, also when it is no longer asked, and misses
 * nothing; taking back a consent is never too late. `now` is in milliseconds since 1970 UTC.
 */
export function validateAnswers(
  form: RegistrationForm,
  answers: Readonly<Record<string, unknown>>,
  now: number,
  before: Answers = {},
): ValidatedAnswers {
  const read = new Map(form.fields.map((field) => [field.key, readAnswer(field, answers, now, before)]));
  const values: Record<string, AnswerValue> = {};
  for (const [key, { value }] of read) if (value !== null) values[key] = value;

  const shown = new Set(shownFields(form.fields, values).map(({ key }) => key));
  const problems = form.fields.flatMap((field): AnswerProblem[] => {
    const { key } = field;
    const { problem = null, keepsOld = false, value = null } = read.get(key) ?? {};
    if (!shown.has(key)) {
      if (!keepsOld) delete values[key];
      return [];
    }
    if (problem) return [problem];
    return keepsOld || isComplete(field, value) ? [] : [{ key, why: 'MISSING', sentence: missing(field) }];
  });
  return { answers: values, problems };
}

/** Whether a field has what it asks for. */
export function isComplete(field: FormField, value: AnswerValue | null | undefined): boolean {
  if (!field.required) return true;
  return field.kind === 'consent' ? value === true : (value ?? null) !== null;
}

/** Whether a field's answer stays as it is from now on. */
export function isClosed({ closesAt }: Pick<FormField, 'closesAt'>, now: number): boolean {
  return closesAt !== null && now >= Date.parse(closesAt);
}

interface ReadAnswer {
  readonly value: AnswerValue | null;
  readonly keepsOld: boolean;
  readonly problem: AnswerProblem | null;
}

function readAnswer(
  field: FormField,
  answers: Readonly<Record<string, unknown>>,
  now: number,
  before: Answers,
): ReadAnswer {
  const { key, label } = field;
  const isSent = Object.hasOwn(answers, key) && answers[key] !== undefined;
  const sent: CheckedAnswer = checkAnswer(field, isSent ? answers[key] : undefined);
  if (!isClosed(field, now)) {
    const problem = sent.sentence === null ? null : { key, why: 'WRONG' as const, sentence: sent.sentence };
    return { value: sent.value, keepsOld: false, problem };
  }
  if (field.kind === 'consent' && sent.value === false)
    return { value: false, keepsOld: true, problem: null };
  const { value: kept } = checkAnswer(field, Object.hasOwn(before, key) ? before[key] : undefined);
  if (!isSent || (sent.sentence === null && isSameAnswer(sent.value, kept)))
    return { value: kept, keepsOld: true, problem: null };
  const sentence = `“${label}” can no longer be changed, so it stays as it was.`;
  return { value: kept, keepsOld: true, problem: { key, why: 'CLOSED', sentence } };
}

function missing({ kind, label }: FormField): string {
  switch (kind) {
    case 'text':
    case 'long-text':
    case 'phone':
      return `Fill in “${label}”.`;
    case 'choice':
    case 'yes-no':
    case 'country':
    case 't-shirt':
      return `Choose an answer to “${label}”.`;
    case 'many':
    case 'diet':
    case 'accessibility':
      return `Choose at least one answer to “${label}”.`;
    case 'consent':
      return `“${label}” has to be agreed to.`;
  }
}
