import { z } from 'zod';
import { cardDigits, type CardInput } from '../stripe/cards.ts';

/** What a person typed, or nothing yet. */
export interface PayForm {
  number: string;
  expiry: string;
  cvc: string;
  name: string;
}

/** The form's fields. */
export type FieldName = keyof PayForm;

/** What is wrong, in words, by field. */
export type FieldErrors = Partial<Record<FieldName, string>>;

const typed = z.string().max(200).catch('');

const formSchema = z.object({ number: typed, expiry: typed, cvc: typed, name: typed, attempt: typed });

/** A fresh form. */
export const EMPTY_FORM: PayForm = { number: '', expiry: '', cvc: '', name: '' };

/** Reads what was submitted; `attempt` says how many tries the page knew of when it was shown. */
export function readForm(body: unknown): { form: PayForm; attempt: number } {
  const { attempt, ...form } = formSchema.parse(body ?? {});
  return { form, attempt: Number.parseInt(attempt, 10) };
}

/** A card to pay with, or what has to be put right first. */
export function checkForm(
  form: PayForm,
  now: number,
): { card: CardInput; name: string } | { errors: FieldErrors } {
  const number = cardDigits(form.number);
  const expiry = parseExpiry(form.expiry, now);
  const errors: FieldErrors = {
    ...(number === undefined ? { number: numberError(form.number) } : {}),
    ...(typeof expiry === 'string' ? { expiry } : {}),
    ...(/^\d{3,4}$/.test(form.cvc.trim()) ? {} : { cvc: 'Enter 3 or 4 digits.' }),
    ...(form.name.trim() === '' ? { name: 'Enter the name on the card.' } : {}),
  };
  if (number === undefined || typeof expiry === 'string' || Object.keys(errors).length > 0) return { errors };
  return { card: { number, ...expiry }, name: form.name.trim() };
}

function numberError(number: string): string {
  return number.trim() === '' ? 'Enter the card number.' : 'This is not a card number. Check the digits.';
}

function parseExpiry(expiry: string, now: number): { expMonth: number; expYear: number } | string {
  const match = /^\s*(\d{1,2})\s*[/ -]?\s*(\d{2}|\d{4})\s*$/.exec(expiry);
  const expMonth = Number(match?.[1]);
  if (!match || expMonth < 1 || expMonth > 12) return 'Enter MM / YY.';
  const year = Number(match[2]);
  const expYear = year < 100 ? 2000 + year : year;
  // A card is good until the last moment of its month.
  return Date.UTC(expYear, expMonth) > now ? { expMonth, expYear } : 'The card is expired.';
}
