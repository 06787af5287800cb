import type { CardRecord, Decline } from '../store/records.ts';

/** A number that always works. */
export const GOOD_CARD = '4242424242424242';

/** A number that pays, and whose refunds look good at first and fail later. */
export const REFUNDS_FAIL_CARD = '4000000000005126';

/** The numbers that are turned down, and how. */
export const DECLINES: Record<string, Decline> = {
  '4000000000000002': {
    code: 'card_declined',
    declineCode: 'generic_decline',
    message: 'Your card was declined.',
  },
  '4000000000009995': {
    code: 'card_declined',
    declineCode: 'insufficient_funds',
    message: 'Your card has insufficient funds.',
  },
};

/** A card as typed: its digits and when it runs out. */
export interface CardInput {
  number: string;
  expMonth: number;
  expYear: number;
}

/** The digits of a card number, or undefined when it cannot be one. */
export function cardDigits(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d{12,19}$/.test(digits) && passesLuhn(digits) ? digits : undefined;
}

/** What may be kept of a card. */
export function toCardRecord(card: CardInput): CardRecord {
  return {
    brand: brandOf(card.number),
    last4: card.number.slice(-4),
    expMonth: card.expMonth,
    expYear: card.expYear,
  };
}

function brandOf(digits: string): string {
  if (digits.startsWith('4')) return 'visa';
  if (/^(5[1-5]|2[2-7])/.test(digits)) return 'mastercard';
  if (/^3[47]/.test(digits)) return 'amex';
  return 'unknown';
}

/** The check digit rule of ISO/IEC 7812-1. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighted = index % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
