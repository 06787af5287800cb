import type { PaperCause, PaperKind } from './paper-states.ts';
import type { TaxRow } from './tax-row.ts';

/** Whom a receipt is made out to besides the buyer's name; everything may be missing. */
export interface BillingDetails {
  readonly company: string | null;
  /** With its country's prefix, without spaces. */
  readonly vatId: string | null;
  /** Lines of an address, as they were typed. */
  readonly address: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

/** Nothing but the buyer's name. */
export const noBillingDetails: BillingDetails = { company: null, vatId: null, address: null, country: null };

/** Who sells, as the event's file says it. */
export interface Seller {
  readonly name: string;
  readonly address: string | null;
  readonly taxId: string | null;
}

/** A line as it was sold; gross minor units, the discount off the whole line. */
export interface PaperLine {
  readonly name: string;
  /** Size or colour, or the dated price it was sold at. */
  readonly detail: string | null;
  readonly quantity: number;
  readonly unitGrossMinor: number;
  readonly discountMinor: number;
  readonly grossMinor: number;
  readonly taxRateBp: number;
}

/** Money that moved, and where it can be found. */
export interface PaperMoney {
  readonly processor: string;
  /** The processor's own id. */
  readonly reference: string | null;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly amountMinor: number;
}

/** What a paper says but for whom it is made out to; kept as it was when it was written, for ever. */
export interface PaperContent {
  readonly seller: Seller;
  readonly event: {
    readonly name: string;
    readonly timeZone: string;
    readonly startsAt: string;
    readonly endsAt: string;
  };
  readonly orderReference: string;
  /** What was sold; a credit note names no lines, its rates say what it takes off. */
  readonly lines: readonly PaperLine[];
  readonly couponCode: string | null;
  /** Given back before, by the number of its credit note; taken off the lines. */
  readonly credited: readonly { readonly number: string; readonly amountMinor: number }[];
  readonly taxes: readonly TaxRow[];
  /** The payment, or for a credit note the refund; null where no money moves by it. */
  readonly money: PaperMoney | null;
  /** References of the tickets that a credit note is for. */
  readonly tickets: readonly string[];
}

/** A paper as it is printed, in clear; lives in memory only. */
export interface PrintedPaper {
  readonly number: string;
  readonly kind: PaperKind;
  readonly cause: PaperCause;
  readonly issuedAt: Date;
  readonly buyerName: string;
  readonly billing: BillingDetails;
  readonly currency: string;
  readonly grossMinor: number;
  /** The receipt that a credit note is about. */
  readonly credits: { readonly number: string; readonly issuedAt: Date } | null;
  readonly content: PaperContent;
}
