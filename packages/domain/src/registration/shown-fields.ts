import { type AnswerValue, type FormField, isNeeds } from './form-field.ts';

/**
 * The fields that are asked, as things are answered. One that depends on a field that is not asked itself is not
 * asked either, nor is one whose condition leads back to itself.
 */
export function shownFields<Field extends Pick<FormField, 'key' | 'shownIf'>>(
  fields: readonly Field[],
  answers: Readonly<Record<string, unknown>>,
): Field[] {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const isShown = (field: Field, asked: ReadonlySet<string>): boolean => {
    if (field.shownIf === null) return true;
    const target = byKey.get(field.shownIf.field);
    if (!target || asked.has(target.key)) return false;
    if (!isAnswer(answers[target.key], field.shownIf.equals)) return false;
    return isShown(target, new Set([...asked, target.key]));
  };
  return fields.filter((field) => isShown(field, new Set([field.key])));
}

function isAnswer(answer: unknown, wanted: string | boolean): boolean {
  if (Array.isArray(answer)) return answer.includes(wanted);
  if (isNeeds(answer)) return typeof wanted === 'string' && answer.chosen.includes(wanted);
  // Nothing said is as good as a no where a no is waited for.
  return (answer ?? (wanted === false ? false : null)) === wanted;
}

/** Whether two answers say the same. */
export function isSameAnswer(
  one: AnswerValue | null | undefined,
  other: AnswerValue | null | undefined,
): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
