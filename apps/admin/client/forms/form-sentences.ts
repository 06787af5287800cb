import { hasChoices } from '@lanyard/domain/registration/choices-of';
import { formProblems } from '@lanyard/domain/registration/form-problems';
import type { WrittenField } from '@lanyard/domain/registration/form-field';
import { isDuration } from '@lanyard/domain/time/duration';
import { localToInstant } from '@lanyard/domain/time/local-time';
import { formWords } from '../strings/en/forms.ts';

const words = formWords.problems;

/** A part of a field that can be wrong. */
type FieldPart = 'label' | 'choices' | 'text' | 'shownIf' | 'changeUntil';

/** What is wrong with the parts of a field, in sentences. */
export type FieldSentences = Partial<Readonly<Record<FieldPart, string>>>;

/** Says what is wrong with each field of a form, in its order; the rules are those of the server. */
export function formSentences(fields: readonly WrittenField[], timeZone: string): FieldSentences[] {
  const together = formProblems(fields);
  return fields.map((field, n) => {
    const parts = together.filter(({ path }) => path[0] === n).map(({ path }) => path);
    const said: Partial<Record<FieldPart, string>> = {};
    if (field.label === '') said.label = words.label;
    if (parts.some(([, part]) => part === 'choices')) said.choices = words.fewChoices;
    if (hasChoices(field.kind) && field.choices.some(({ label }) => label === ''))
      said.choices = words.emptyChoice;
    else if (repeats(field.choices.map(({ label }) => label.toLowerCase()))) said.choices = words.sameChoice;
    if (field.kind === 'consent' && !field.wording?.text) said.text = words.text;
    const condition = parts.find(([, part]) => part === 'shownIf');
    if (condition) said.shownIf = conditionSentence(field, fields, condition[2] === 'equals');
    else if (field.shownIf?.equals === '') said.shownIf = words.noAnswer;
    const late = field.changeUntil;
    if (late !== null && !isDuration(late) && !localToInstant(late, timeZone))
      said.changeUntil = words.changeUntil;
    return said;
  });
}

function conditionSentence(field: WrittenField, fields: readonly WrittenField[], isAnswer: boolean): string {
  const target = fields.find(({ key }) => key === field.shownIf?.field);
  if (!target) return words.noField;
  return isAnswer ? words.noAnswer : words.circle(target.label);
}

function repeats(texts: readonly string[]): boolean {
  return new Set(texts).size < texts.length;
}
