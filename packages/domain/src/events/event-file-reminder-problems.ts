import { type EventFileProblem, type LooseRow, looseText } from './loose-file.ts';

/** A rule that could never send anything. */
export function reminderProblems({ row, path }: LooseRow): EventFileProblem[] {
  if (looseText(row['send']) !== 'registration-open' || looseText(row['registration']) !== 'done') return [];
  const message = 'use open or leave it out: whoever is registered is not asked to register';
  return [{ path: [...path, 'registration'], message }];
}
