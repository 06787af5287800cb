import { GOOD_CARD } from '../stripe/cards.ts';
import { EMPTY_FORM, type PayForm } from './form.ts';

/** The cards the page offers to fill in. */
export const TEST_CARDS = [
  { key: 'ok', label: 'Works', number: GOOD_CARD },
  { key: 'declined', label: 'Declined', number: '4000000000000002' },
  { key: 'insufficient_funds', label: 'Insufficient funds', number: '4000000000009995' },
] as const;

/** A form filled in with one of the test cards, or the empty one. */
export function filledForm(key: unknown, now: number): PayForm {
  const card = TEST_CARDS.find((one) => one.key === key);
  if (!card) return EMPTY_FORM;
  return {
    number: card.number.replace(/(\d{4})(?=\d)/g, '$1 '),
    expiry: `12 / ${String(new Date(now).getUTCFullYear() + 3).slice(-2)}`,
    cvc: '123',
    name: 'Sandbox Buyer',
  };
}
