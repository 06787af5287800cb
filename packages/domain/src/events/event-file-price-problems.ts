import { minorDigits } from '../money/money.ts';
import {
  type EventFileProblem,
  looseMap,
  looseNumber,
  type LooseRow,
  looseRows,
  looseText,
} from './loose-file.ts';

/** Prices finer than the currency, and prices whose tax nobody says. */
export function priceProblems(file: LooseRow): EventFileProblem[] {
  const types = looseRows(file, 'ticketTypes');
  const sold = [...types, ...looseRows(file, 'swag'), ...looseRows(file, 'workshops')];
  const tiers = types.flatMap((type) => looseRows(type, 'tiers'));
  const currency = looseText(file.row['currency']);
  return [
    ...[...sold, ...tiers].flatMap((row) => decimalProblems(currency, row, 'price')),
    ...looseRows(file, 'coupons').flatMap((row) => decimalProblems(currency, row, 'amountOff')),
    ...decimalProblems(currency, { row: looseMap(file.row['policies']), path: ['policies'] }, 'refundFee'),
    ...(file.row['taxPercent'] === undefined ? sold.flatMap(taxProblems) : []),
  ];
}

function decimalProblems(currency: string | null, { row, path }: LooseRow, name: string): EventFileProblem[] {
  const price = looseNumber(row[name]);
  const digits = currency === null ? null : digitsOf(currency);
  // The shortest decimal that reads as this number is what stood in the file.
  if (price === null || digits === null || Number(price.toFixed(digits)) === price) return [];
  const allowed = digits === 0 ? 'no decimals' : `at most ${digits} decimals`;
  return [
    { path: [...path, name], message: `use ${allowed}: ${currency} has ${digits === 0 ? 'none' : digits}` },
  ];
}

function digitsOf(currency: string): number | null {
  return /^[A-Z]{3}$/.test(currency) ? minorDigits(currency) : null;
}

function taxProblems(thing: LooseRow): EventFileProblem[] {
  const prices = [thing, ...looseRows(thing, 'tiers')].map(({ row }) => looseNumber(row['price']) ?? 0);
  if (thing.row['taxPercent'] !== undefined || Math.max(...prices) === 0) return [];
  return [
    { path: [...thing.path, 'taxPercent'], message: 'is missing: give it here, or once for the whole event' },
  ];
}
