import type { MailWordKey } from '../emails/mail-words.ts';
import type { CodeBatchRow } from './code-batch-row.ts';
import type { CouponOffer, CouponTicketType } from './coupon-views.ts';
import type { CouponState } from './coupon-words.ts';
import type { PersonView } from './order-list-view.ts';

/** A place of a batch: a code, and who was mailed it. */
export interface BatchCodeRow {
  /** Counted from 1. */
  readonly number: number;
  /** Null until it is made. */
  readonly code: string | null;
  readonly state: CouponState | null;
  readonly used: number;
  readonly held: number;
  readonly capacity: number | null;
  /** Null where nobody is mailed; `to` is null for whoever may not read names. */
  readonly mail: { readonly to: PersonView | null; readonly state: MailWordKey } | null;
}

/** A batch and a page of its codes. */
export interface CodeBatchView extends CodeBatchRow {
  readonly currency: string;
  readonly timeZone: string;
  /** Why it stopped by itself; null when a person stopped it, and while it goes on. */
  readonly stopReason: string | null;
  /** Who of the staff had it made. */
  readonly by: string | null;
  readonly offer: CouponOffer;
  /** Discounted tickets of each code; null for no limit. */
  readonly perCode: number | null;
  /** Null for all. */
  readonly ticketTypes: readonly CouponTicketType[] | null;
  readonly unlocks: readonly CouponTicketType[];
  readonly minimumTickets: number;
  readonly perOrder: number | null;
  readonly oncePerBuyer: boolean;
  readonly codes: readonly BatchCodeRow[];
  /** Where the page begins and the next one does, counted from 0; null after the last. */
  readonly from: number;
  readonly next: number | null;
}

/** The codes of a batch as a file for spreadsheets. */
export interface BatchFile {
  readonly name: string;
  /** Comma-separated values (RFC 4180), in UTF-8 with its mark, so that spreadsheets read it right. */
  readonly csv: string;
}
