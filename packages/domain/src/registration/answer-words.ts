import { choicesOf } from './choices-of.ts';
import { countryName } from './country-codes.ts';
import { type AnswerValue, type FormField, isNeeds } from './form-field.ts';

/** An answer as people read it: labels for keys, names for codes; null when there is none. */
export function answerWords(
  field: Pick<FormField, 'kind' | 'choices'>,
  value: AnswerValue | undefined,
): string | null {
  if (value === undefined || value === '') return null;
  if (typeof value === 'boolean') {
    if (field.kind === 'consent') return value ? 'Agreed' : 'Not agreed';
    return value ? 'Yes' : 'No';
  }
  if (typeof value === 'string') return field.kind === 'country' ? countryName(value) : labelOf(field, value);
  const [keys, note] = isNeeds(value) ? [value.chosen, value.note] : [value, ''];
  const words = [...keys.map((key) => labelOf(field, key)), ...(note === '' ? [] : [note])];
  return words.length === 0 ? null : words.join(', ');
}

function labelOf(field: Pick<FormField, 'kind' | 'choices'>, key: string): string {
  return choicesOf(field).find((choice) => choice.key === key)?.label ?? key;
}
