/**
 * Branded identifiers. Everything that crosses the Temporal boundary is made of these, of instants, codes
 * and counts: never of names or addresses.
 */
export type Id<Kind extends string> = string & { readonly __id: Kind };

export type EventId = Id<'event'>;
export type OrderId = Id<'order'>;
export type TicketId = Id<'ticket'>;
export type PaymentId = Id<'payment'>;
export type PersonId = Id<'person'>;
export type CouponId = Id<'coupon'>;
/** Codes that are made together; made by the browser that asks for them. */
export type CouponBatchId = Id<'couponBatch'>;
/** A file of rows; made by the browser that asks for it. */
export type ExportId = Id<'export'>;
export type StaffId = Id<'staff'>;
export type TransferId = Id<'transfer'>;
export type CancellationId = Id<'cancellation'>;
export type RefundId = Id<'refund'>;
/** A receipt or a credit note. */
export type PaperId = Id<'paper'>;
export type EventChangeId = Id<'eventChange'>;
export type ReminderRuleId = Id<'reminderRule'>;
export type WorkshopId = Id<'workshop'>;
export type WorkshopSeatId = Id<'workshopSeat'>;
export type WaitlistEntryId = Id<'waitlistEntry'>;
/** One press of one button, made by the browser that shows it. */
export type RequestId = Id<'request'>;

/** Prefix of each identifier that people or other systems may meet. */
export const idPrefixes = {
  event: 'evt',
  ticketType: 'typ',
  quota: 'quo',
  order: 'ord',
  orderItem: 'itm',
  ticket: 'tkt',
  payment: 'pay',
  person: 'per',
  priceTier: 'tir',
  swagItem: 'swg',
  swagVariant: 'var',
  workshop: 'wsh',
  workshopSeat: 'wse',
  waitlistEntry: 'wle',
  coupon: 'cpn',
  couponBatch: 'bat',
  export: 'exp',
  staff: 'stf',
  form: 'frm',
  transfer: 'trf',
  cancellation: 'can',
  refund: 'rfd',
  paper: 'pap',
  eventChange: 'chg',
  reminderRule: 'rul',
  request: 'req',
} as const;

export type IdKind = keyof typeof idPrefixes;

/** Twenty characters of Crockford's base 32 in lower case, as `randomId` and the browser make them. */
const idBody = '[0-9a-hjkmnp-tv-z]{20}';

/** Pattern of an identifier of one kind: its prefix, an underscore, twenty characters. */
export function idPattern(kind: IdKind): RegExp {
  return new RegExp(`^${idPrefixes[kind]}_${idBody}$`);
}

/** Names a string as an identifier of one kind; throws when it does not look like one. */
export function asId<K extends IdKind>(kind: K, text: string): Id<K> {
  if (!idPattern(kind).test(text)) throw new Error(`not an identifier of a ${kind}`);
  // The pattern has just been checked, and a brand exists for the compiler only.
  return text as Id<K>;
}
