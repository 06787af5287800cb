import { choicesOf, NOTHING_SPECIAL } from './choices-of.ts';
import { countryCodes } from './country-codes.ts';
import { type AnswerValue, type FormField, isNeeds } from './form-field.ts';

/** An answer in the form it is kept in, nothing, or the sentence that says what is allowed. */
export type CheckedAnswer =
  | { readonly value: AnswerValue; readonly sentence: null }
  | { readonly value: null; readonly sentence: string | null };

const longest = { text: 200, 'long-text': 2000, note: 500 } as const;
const nothing: CheckedAnswer = { value: null, sentence: null };
const is = (value: AnswerValue): CheckedAnswer => ({ value, sentence: null });
const not = (sentence: string): CheckedAnswer => ({ value: null, sentence });

/** Reads one answer by itself, whatever somebody sent: what it means, nothing when it is empty, or what is allowed. */
export function checkAnswer(
  field: Pick<FormField, 'kind' | 'label' | 'choices'>,
  raw: unknown,
): CheckedAnswer {
  const name = `“${field.label}”`;
  if (raw === undefined || raw === null || raw === '') return nothing;
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return checkText(name, raw, field.kind);
    case 'choice':
    case 't-shirt':
      return isOffered(field, raw) ? is(raw) : not(`${name} is one of ${offered(field)}.`);
    case 'many': {
      if (!Array.isArray(raw)) return not(`${name} can be any of ${offered(field)}.`);
      return checkChosen(field, raw, (chosen) => (chosen.length === 0 ? nothing : is(chosen)));
    }
    case 'yes-no':
    case 'consent':
      return typeof raw === 'boolean' ? is(raw) : not(`${name} is yes or no.`);
    case 'country':
      return typeof raw === 'string' && countryCodes.includes(raw)
        ? is(raw)
        : not(`${name} is a country of the list.`);
    case 'phone':
      return checkPhone(name, raw);
    case 'diet':
    case 'accessibility': {
      if (!isNeeds(raw) || typeof raw.note !== 'string' || !Array.isArray(raw.chosen))
        return not(`${name} can be any of ${offered(field)}, and a note.`);
      const note = raw.note.trim();
      if (note.length > longest.note)
        return not(`The note to ${name} can have up to ${longest.note} characters.`);
      return checkChosen(field, raw.chosen, (chosen) =>
        chosen.length === 0 && note === '' ? nothing : is({ chosen, note }),
      );
    }
  }
}

function checkText(name: string, raw: unknown, kind: 'text' | 'long-text'): CheckedAnswer {
  if (typeof raw !== 'string') return not(`${name} is a text.`);
  const text = raw.trim();
  if (text === '') return nothing;
  if (text.length > longest[kind]) return not(`${name} can have up to ${longest[kind]} characters.`);
  if (kind === 'text' && /[\p{Cc}\u2028\u2029]/u.test(text)) return not(`${name} has to fit on one line.`);
  return is(text);
}

function checkPhone(name: string, raw: unknown): CheckedAnswer {
  const allowed = `${name} is a number with its country code, like +351 912 345 678.`;
  if (typeof raw !== 'string') return not(allowed);
  const digits = raw.replaceAll(/[\s().\-/]/g, '').replace(/^00/, '+');
  if (digits === '') return nothing;
  // The longest number there is has 15 digits.
  return /^\+[1-9]\d{5,14}$/.test(digits) ? is(digits) : not(allowed);
}

function checkChosen(
  field: Pick<FormField, 'kind' | 'label' | 'choices'>,
  raw: readonly unknown[],
  take: (chosen: readonly string[]) => CheckedAnswer,
): CheckedAnswer {
  if (!raw.every((item) => isOffered(field, item)))
    return not(`“${field.label}” can be any of ${offered(field)}.`);
  const keys = choicesOf(field).map(({ key }) => key);
  const chosen = keys.filter((key) => raw.includes(key));
  if (field.kind !== 'many' && chosen.length > 1 && chosen.includes(NOTHING_SPECIAL)) {
    const alone = choicesOf(field).find(({ key }) => key === NOTHING_SPECIAL)?.label ?? '';
    return not(`“${field.label}” is either “${alone}” or something of the rest.`);
  }
  return take(chosen);
}

function isOffered(field: Pick<FormField, 'kind' | 'choices'>, raw: unknown): raw is string {
  return choicesOf(field).some(({ key }) => key === raw);
}

function offered(field: Pick<FormField, 'kind' | 'choices'>): string {
  return choicesOf(field)
    .map(({ label }) => label)
    .join(', ');
}
