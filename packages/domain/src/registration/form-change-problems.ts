import type { FormProblem } from './form-problems.ts';
import type { WrittenField } from './form-field.ts';

/**
 * Finds what a new version of a form may not do to the one before: a consent's text means what people agreed to, so
 * another text is another version, and no version comes back.
 */
export function formChangeProblems(
  before: readonly WrittenField[],
  after: readonly WrittenField[],
): FormProblem[] {
  return after.flatMap((field, n): FormProblem[] => {
    const old = before.find(({ key, kind }) => key === field.key && kind === field.kind)?.wording ?? null;
    if (old === null || field.wording === null) return [];
    const path = [n, 'wording', 'version'];
    if (field.wording.version < old.version)
      return [{ path, message: `use ${old.version} or more: people have been asked that version` }];
    if (field.wording.version > old.version || field.wording.text === old.text) return [];
    return [
      { path, message: `use ${old.version + 1}: the text is another one, and people agreed to the old` },
    ];
  });
}
