import type { CouponFault } from '@lanyard/domain/coupons/coupon-fault';
import type { CouponChange, NewCoupon } from '@lanyard/domain/ports/coupons';
import { PortError } from '@lanyard/domain/ports/port-error';
import { takesNothingOff } from '../refuse-senseless.ts';

/** Where Lanyard's terms of a code stand in the promotion code's metadata; docs/coupons.md tells people. */
const keys = {
  eventSlug: 'lanyard_event',
  capacity: 'lanyard_capacity',
  startsAt: 'lanyard_starts_at',
  endsAt: 'lanyard_ends_at',
  ticketTypeKeys: 'lanyard_ticket_types',
  minimumTickets: 'lanyard_minimum_tickets',
  perOrder: 'lanyard_per_order',
  oncePerBuyer: 'lanyard_once_per_buyer',
  unlocks: 'lanyard_unlocks',
  per: 'lanyard_per',
  label: 'lanyard_label',
} as const;

const knownKeys: ReadonlySet<string> = new Set(Object.values(keys));
const ours = /^lanyard_/;
/** Longest value Stripe keeps under a key. */
const longestValue = 500;

/** What the metadata of a code says. */
export interface MetadataTerms extends Pick<
  NewCoupon,
  | 'eventSlug'
  | 'capacity'
  | 'startsAt'
  | 'endsAt'
  | 'ticketTypeKeys'
  | 'minimumTickets'
  | 'perOrder'
  | 'oncePerBuyer'
  | 'unlocks'
  | 'label'
> {
  readonly per: 'ORDER' | 'TICKET';
  /** Nothing is to be taken off, whatever the coupon says: the code only opens what is hidden. */
  readonly takesNothingOff: boolean;
  /** The first part of it that could not be understood. */
  readonly fault: CouponFault | null;
}

/** A code's terms as metadata; what a code does not limit is left out. Throws `REFUSED` when Stripe cannot hold them. */
export function writeCodeMetadata(coupon: NewCoupon): Record<string, string> {
  const perOrder = takesNothingOff(coupon.discount) ? 0 : coupon.perOrder;
  const values: Record<string, string | null> = {
    [keys.eventSlug]: coupon.eventSlug,
    [keys.capacity]: coupon.capacity === null ? null : String(coupon.capacity),
    [keys.startsAt]: coupon.startsAt?.toISOString() ?? null,
    [keys.endsAt]: coupon.endsAt?.toISOString() ?? null,
    [keys.ticketTypeKeys]: coupon.ticketTypeKeys?.toSorted().join(',') ?? null,
    [keys.minimumTickets]: coupon.minimumTickets > 1 ? String(coupon.minimumTickets) : null,
    [keys.perOrder]: perOrder === null ? null : String(perOrder),
    [keys.oncePerBuyer]: coupon.oncePerBuyer ? 'true' : null,
    [keys.unlocks]: coupon.unlocks.length > 0 ? coupon.unlocks.toSorted().join(',') : null,
    [keys.per]: coupon.discount.kind === 'AMOUNT' ? coupon.discount.per.toLowerCase() : null,
    [keys.label]: coupon.label,
  };
  const metadata: Record<string, string> = {};
  for (const [key, value] of Object.entries(values)) if (value !== null) metadata[key] = fitting(value);
  return metadata;
}

/** What a change writes into the metadata: an empty value takes a key away, others stay. */
export function writeChangeMetadata(change: CouponChange): Record<string, string> {
  const { capacity, endsAt, eventSlug, label } = change;
  return {
    ...(capacity === undefined ? {} : { [keys.capacity]: capacity === null ? '' : String(capacity) }),
    ...(endsAt === undefined ? {} : { [keys.endsAt]: endsAt?.toISOString() ?? '' }),
    ...(eventSlug === undefined ? {} : { [keys.eventSlug]: fitting(eventSlug) }),
    ...(label === undefined ? {} : { [keys.label]: fitting(label ?? '') }),
  };
}

function fitting(value: string): string {
  if (value.length > longestValue) throw new PortError('REFUSED', 'terms_not_representable');
  return value;
}

/** Terms from metadata that a person may have typed; what is not there is not limited. */
export function readCodeMetadata(metadata: Readonly<Record<string, string>>): MetadataTerms {
  const unknown = Object.keys(metadata).find((key) => ours.test(key) && !knownKeys.has(key));
  let fault: CouponFault | null = unknown === undefined ? null : { kind: 'UNKNOWN_KEY', key: unknown };
  const read = <T>(key: string, parse: (text: string) => T | null, otherwise: T): T => {
    const text = metadata[key]?.trim();
    if (text === undefined || text === '') return otherwise;
    const value = parse(text);
    if (value === null) fault ??= { kind: 'UNREADABLE', key };
    return value ?? otherwise;
  };
  const perOrder = read<number | null>(keys.perOrder, parseCount, null);
  const terms = {
    eventSlug: read<string | null>(keys.eventSlug, (text) => text, null),
    capacity: read<number | null>(keys.capacity, parseCount, null),
    startsAt: read<Date | null>(keys.startsAt, parseInstant, null),
    endsAt: read<Date | null>(keys.endsAt, parseInstant, null),
    ticketTypeKeys: read<readonly string[] | null>(keys.ticketTypeKeys, parseList, null),
    minimumTickets: read(keys.minimumTickets, (text) => parseCount(text) || null, 1),
    perOrder: perOrder === 0 ? null : perOrder,
    takesNothingOff: perOrder === 0,
    oncePerBuyer: read(keys.oncePerBuyer, parseBoolean, false),
    unlocks: read<readonly string[]>(keys.unlocks, parseList, []),
    per: read<'ORDER' | 'TICKET'>(keys.per, parsePer, 'ORDER'),
    label: read<string | null>(keys.label, (text) => text, null),
  };
  return { ...terms, fault };
}

function parseCount(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** An instant with its offset from UTC; without one it could be meant anywhere. */
function parseInstant(text: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text)) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

function parseList(text: string): string[] | null {
  const items = text.split(',').map((item) => item.trim());
  return items.includes('') ? null : items;
}

function parseBoolean(text: string): boolean | null {
  const word = text.toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}

function parsePer(text: string): 'ORDER' | 'TICKET' | null {
  const word = text.toUpperCase();
  return word === 'ORDER' || word === 'TICKET' ? word : null;
}
