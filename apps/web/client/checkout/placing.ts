import type { ErrorCode } from '@lanyard/domain/errors/error-codes';
import type { Quote } from '@lanyard/domain/pricing/quote-basket';
import type { Offered } from './order-content.ts';

/** An earlier order of this browser: it can still be paid, or its page tells what became of it. */
export interface EarlierOrder {
  readonly orderPath: string;
  /** Until when it is held, ISO 8601; null when there is nothing left to pay. */
  readonly holdUntil: string | null;
}

/** Why the last press did not lead on. */
export interface Refusal {
  readonly code: ErrorCode | 'UNREACHABLE';
  readonly title: string;
  readonly sentence: string;
  readonly reference?: string | undefined;
  readonly earlier?: EarlierOrder | null;
}

/** What has to be answered before it goes on. */
export type Question =
  /** The basket costs something else than the page said. */
  | {
      readonly about: 'PRICE';
      readonly code: ErrorCode;
      readonly sentence: string;
      readonly before: Offered;
      readonly now: Quote;
    }
  /** The same content has been paid for. */
  | {
      readonly about: 'TWICE';
      readonly paidAt: number;
      readonly orderPath: string | null;
      readonly offered: Offered;
    };

/** How a press ended: it leads to another page, or one of the others says why not. */
export type Outcome =
  | { readonly kind: 'LEAVE'; readonly address: string }
  | { readonly kind: 'REFUSED'; readonly refusal: Refusal }
  | { readonly kind: 'ASK'; readonly question: Question }
  | { readonly kind: 'FIELDS'; readonly errors: Readonly<Record<string, string>> };

/** After these answers nothing has happened yet, so the same order goes on; every other "no" ends it. */
const sameOrderAgain: readonly string[] = [
  'NOT_NOW',
  'TOO_MANY_TRIES',
  'UNEXPECTED',
  'INPUT_INVALID',
  'UNREACHABLE',
];

/** Whether a "no" ends the order it was said to; trying again is then a new one. */
export function endsOrder(code: Refusal['code']): boolean {
  return !sameOrderAgain.includes(code);
}
