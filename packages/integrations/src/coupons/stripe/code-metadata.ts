import type { NewCoupon } from '@lanyard/domain/ports/coupons';
import { PortError } from '@lanyard/domain/ports/port-error';

/** Where Lanyard's terms of a code stand in the promotion code's metadata; docs/coupons.md tells people. */
const keys = {
  eventSlug: 'lanyard_event',
  capacity: 'lanyard_capacity',
  startsAt: 'lanyard_starts_at',
  endsAt: 'lanyard_ends_at',
  ticketTypeKeys: 'lanyard_ticket_types',
  minimumTickets: 'lanyard_minimum_tickets',
  oncePerBuyer: 'lanyard_once_per_buyer',
  per: 'lanyard_per',
} as const;

const knownKeys: ReadonlySet<string> = new Set(Object.values(keys));
const ours = /^lanyard_/;
/** Longest value Stripe keeps under a key. */
const longestValue = 500;

/** What the metadata of a code says; `isReadable` is false when a part of it could not be understood. */
export interface MetadataTerms extends Pick<
  NewCoupon,
  'eventSlug' | 'capacity' | 'startsAt' | 'endsAt' | 'ticketTypeKeys' | 'minimumTickets' | 'oncePerBuyer'
> {
  readonly per: 'ORDER' | 'TICKET';
  readonly isReadable: boolean;
}

/** A code's terms as metadata; what a code does not limit is left out. Throws `REFUSED` when Stripe cannot hold them. */
export function writeCodeMetadata(coupon: NewCoupon): Record<string, string> {
  const values: Record<string, string | null> = {
    [keys.eventSlug]: coupon.eventSlug,
    [keys.capacity]: coupon.capacity === null ? null : String(coupon.capacity),
    [keys.startsAt]: coupon.startsAt?.toISOString() ?? null,
    [keys.endsAt]: coupon.endsAt?.toISOString() ?? null,
    [keys.ticketTypeKeys]: coupon.ticketTypeKeys?.toSorted().join(',') ?? null,
    [keys.minimumTickets]: coupon.minimumTickets > 1 ? String(coupon.minimumTickets) : null,
    [keys.oncePerBuyer]: coupon.oncePerBuyer ? 'true' : null,
    [keys.per]: coupon.discount.kind === 'AMOUNT' ? coupon.discount.per.toLowerCase() : null,
  };
  const metadata: Record<string, string> = {};
  for (const [key, value] of Object.entries(values)) {
    if (value === null) continue;
    if (value === '' || value.length > longestValue)
      throw new PortError('REFUSED', 'terms_not_representable');
    metadata[key] = value;
  }
  return metadata;
}

/** Terms from metadata that a person may have typed; what is not there is not limited. */
export function readCodeMetadata(metadata: Readonly<Record<string, string>>): MetadataTerms {
  let isReadable = Object.keys(metadata).every((key) => !ours.test(key) || knownKeys.has(key));
  const read = <T>(key: string, parse: (text: string) => T | null, otherwise: T): T => {
    const text = metadata[key]?.trim();
    if (text === undefined || text === '') return otherwise;
    const value = parse(text);
    if (value === null) isReadable = false;
    return value ?? otherwise;
  };
  const terms = {
    eventSlug: read<string | null>(keys.eventSlug, (text) => text, null),
    capacity: read<number | null>(keys.capacity, parseCount, null),
    startsAt: read<Date | null>(keys.startsAt, parseInstant, null),
    endsAt: read<Date | null>(keys.endsAt, parseInstant, null),
    ticketTypeKeys: read<readonly string[] | null>(keys.ticketTypeKeys, parseList, null),
    minimumTickets: read(keys.minimumTickets, (text) => parseCount(text) || null, 1),
    oncePerBuyer: read(keys.oncePerBuyer, parseBoolean, false),
    per: read<'ORDER' | 'TICKET'>(keys.per, parsePer, 'ORDER'),
  };
  return { ...terms, isReadable };
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
