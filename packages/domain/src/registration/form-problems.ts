import {
  type EventFileProblem,
  looseMap,
  type LooseRow,
  looseRows,
  looseText,
} from '../events/loose-file.ts';
import { choicesOf, hasChoices } from './choices-of.ts';
import { countryCodes } from './country-codes.ts';
import { type FieldChoice, type FieldKind, fieldKinds } from './form-field.ts';

/** Something in a form that its maker has to mend; the path begins with the field's place. */
export type FormProblem = EventFileProblem;

/**
 * Finds what the fields of a form say together and cannot mean: keys used twice, conditions on nothing, in a circle
 * or on a choice that is gone, choices and wordings where none belong. It takes a form however wrong.
 */
export function formProblems(fields: readonly unknown[]): FormProblem[] {
  return formProblemsIn({ row: { fields }, path: [] }, 'fields').map(({ path, message }) => ({
    path: path.slice(1),
    message,
  }));
}

/** The same for the list of a file. */
export function formProblemsIn(parent: LooseRow, list: string): FormProblem[] {
  const rows = looseRows(parent, list);
  return [
    ...repeatedKeys(rows),
    ...rows.flatMap(choiceProblems),
    ...rows.flatMap(wordingProblems),
    ...rows.flatMap((row) => conditionProblems(row, rows)),
  ];
}

function repeatedKeys(rows: readonly LooseRow[]): FormProblem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ row, path }) => {
    const key = looseText(row['key']);
    if (key === null) return [];
    const isAgain = seen.has(key);
    seen.add(key);
    return isAgain ? [{ path: [...path, 'key'], message: `"${key}" is already used above` }] : [];
  });
}

function choiceProblems(field: LooseRow): FormProblem[] {
  const kind = kindOf(field);
  if (kind === null) return [];
  const choices = looseRows(field, 'choices');
  const path = [...field.path, 'choices'];
  if (!hasChoices(kind))
    return choices.length === 0 ? [] : [{ path, message: `leave it out: nothing is chosen in a ${kind}` }];
  if (choicesOf({ kind, choices: choicesIn(field) }).length < 2)
    return [{ path, message: 'use a list of at least two choices, each with key and label' }];
  return repeatedKeys(choices);
}

function wordingProblems(field: LooseRow): FormProblem[] {
  const kind = kindOf(field);
  const hasWording = (field.row['wording'] ?? null) !== null;
  const path = [...field.path, 'wording'];
  if (kind === null || hasWording === (kind === 'consent')) return [];
  return hasWording
    ? [{ path, message: `leave it out: nobody agrees to a ${kind}` }]
    : [{ path, message: 'is missing: say what people agree to, with version and text' }];
}

function conditionProblems(field: LooseRow, rows: readonly LooseRow[]): FormProblem[] {
  if ((field.row['shownIf'] ?? null) === null) return [];
  const path = [...field.path, 'shownIf', 'field'];
  const name = targetOf(field);
  if (name === null) return [];
  const target = rows.find(({ row }) => row['key'] === name);
  if (!target) return [{ path, message: `there is no field "${name}" in this form` }];
  if (leadsBack(field, rows))
    return [{ path, message: `use another field: "${name}" is itself shown only with this one` }];
  return answerProblems(field, target, name);
}

/** Whether a field's condition leads back to it, by way of others or at once. */
function leadsBack(field: LooseRow, rows: readonly LooseRow[]): boolean {
  const key = looseText(field.row['key']);
  const passed = new Set<string>();
  for (let next = targetOf(field); next !== null && !passed.has(next);) {
    if (next === key) return true;
    passed.add(next);
    const target = rows.find(({ row }) => row['key'] === next);
    next = target ? targetOf(target) : null;
  }
  return false;
}

function answerProblems(field: LooseRow, target: LooseRow, name: string): FormProblem[] {
  const kind = kindOf(target);
  const wanted = looseMap(field.row['shownIf'])['equals'];
  const path = [...field.path, 'shownIf', 'equals'];
  if (kind === null || wanted === undefined) return [];
  if (kind === 'yes-no' || kind === 'consent')
    return typeof wanted === 'boolean'
      ? []
      : [{ path, message: `use true or false, as "${name}" is answered` }];
  if (typeof wanted !== 'string')
    return [{ path, message: `use a text: "${name}" is not answered with yes or no` }];
  if (kind === 'country')
    return countryCodes.includes(wanted) ? [] : [{ path, message: 'use a code of two letters such as PT' }];
  if (!hasChoices(kind)) return [];
  const keys = choicesOf({ kind, choices: choicesIn(target) }).map(({ key }) => key);
  if (keys.includes(wanted)) return [];
  return [{ path, message: `"${name}" has no choice "${wanted}"; there are ${keys.join(', ')}` }];
}

function targetOf({ row }: LooseRow): string | null {
  return looseText(looseMap(row['shownIf'])['field']);
}

function kindOf({ row }: LooseRow): FieldKind | null {
  return fieldKinds.find((kind) => kind === row['kind']) ?? null;
}

function choicesIn(field: LooseRow): FieldChoice[] {
  return looseRows(field, 'choices').flatMap(({ row }) => {
    const key = looseText(row['key']);
    return key === null ? [] : [{ key, label: looseText(row['label']) ?? key }];
  });
}
