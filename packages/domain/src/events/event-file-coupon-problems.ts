import { type EventFileProblem, looseNumber, type LooseRow, looseTexts } from './loose-file.ts';

/** A code takes off either per cent or an amount, and an amount says of what; one that opens something may take off nothing. */
export function couponProblems({ row, path }: LooseRow): EventFileProblem[] {
  const hasPercent = (row['percentOff'] ?? null) !== null;
  const amount = row['amountOff'] ?? null;
  const per = row['per'] ?? null;
  const opens = looseTexts(row, 'unlocks').length > 0;
  if (!hasPercent && amount === null && opens)
    return per === null
      ? []
      : [{ path: [...path, 'per'], message: 'goes with amountOff only: leave it out without one' }];
  if (hasPercent === (amount !== null))
    return [{ path, message: 'needs either percentOff, or amountOff and per, or unlocks alone' }];
  if (hasPercent && per !== null)
    return [{ path: [...path, 'per'], message: 'goes with amountOff only: leave it out with percentOff' }];
  if (amount !== null && per === null)
    return [{ path: [...path, 'per'], message: 'is missing: use order or ticket' }];
  if (looseNumber(amount) === 0) return [{ path: [...path, 'amountOff'], message: 'use more than 0' }];
  return [];
}
