import type { ErrorCode } from '../errors/error-codes.ts';
import type { Quote } from '../pricing/quote-basket.ts';

/** What the storefront tells a buyer who pressed "Pay": where to go, that it goes on, or exactly why not. */
export type PlaceAnswer =
  | {
      readonly outcome: 'PAY';
      readonly payUrl: string;
      readonly orderPath: string;
      readonly holdUntil: string;
    }
  | { readonly outcome: 'DONE'; readonly orderPath: string }
  | { readonly outcome: 'WORKING'; readonly orderPath: string }
  | {
      readonly outcome: 'REFUSED';
      readonly code: ErrorCode;
      readonly sentence: string;
      readonly orderPath: string | null;
      /** What the basket costs now, when that is why it was refused: shown old → new and confirmed. */
      readonly quote: Quote | null;
    };
