import { parseEventFile } from '@lanyard/domain/events/check-event-file';
import type { EventFile } from '@lanyard/domain/events/event-file';

/** What a test cares about in an event; the rest is filled in. */
export interface EventWishes {
  readonly slug?: string;
  /** Capacity by quota key; one quota `hall` of 100 unless told otherwise. */
  readonly quotas?: Readonly<Record<string, number>>;
  /** Ticket types by key; one type `standard` drawing on every quota unless told otherwise. */
  readonly types?: Readonly<Record<string, TypeWishes>>;
  /** Swag by item key; none unless told otherwise. */
  readonly swag?: Readonly<Record<string, SwagWishes>>;
  readonly workshops?: readonly Partial<EventFile['workshops'][number]>[];
  readonly coupons?: readonly Partial<EventFile['coupons'][number]>[];
  readonly policies?: Partial<EventFile['policies']>;
  /** None unless told otherwise, so that nothing leaves by itself. */
  readonly reminders?: readonly Partial<EventFile['reminders'][number]>[];
  /** Local times in Lisbon like `2027-05-11T09:00`. */
  readonly startsAt?: string;
  readonly endsAt?: string;
}

/** What a test cares about in a ticket type: gross price in major units, quotas it draws on (all by default). */
export interface TypeWishes {
  readonly price?: number;
  readonly taxPercent?: number;
  readonly maxPerOrder?: number;
  readonly hidden?: boolean;
  readonly transferable?: boolean;
  readonly quotas?: readonly string[];
  /** Dated prices in the order in which they count; local times in Lisbon. */
  readonly tiers?: readonly Partial<EventFile['ticketTypes'][number]['tiers'][number]>[];
  /** What its attendees are asked; nothing unless told otherwise. */
  readonly registration?: readonly Partial<EventFile['ticketTypes'][number]['registration'][number]>[];
}

/** What a test cares about in swag: stock by variant key (one `m` of 100 by default), gross price in major units. */
export interface SwagWishes {
  readonly price?: number;
  readonly taxPercent?: number;
  readonly maxPerOrder?: number;
  readonly stock?: Readonly<Record<string, number>>;
}

/** A complete event file around what a test cares about; it starts on 11 May 2027 in Lisbon. */
export function anEventFile(wishes: EventWishes = {}): EventFile {
  const quotas = wishes.quotas ?? { hall: 100 };
  const types = wishes.types ?? { standard: {} };
  return parseEventFile({
    slug: wishes.slug ?? 'test-event',
    name: 'Test Conf',
    currency: 'EUR',
    timeZone: 'Europe/Lisbon',
    startsAt: wishes.startsAt ?? '2027-05-11T09:00',
    endsAt: wishes.endsAt ?? '2027-05-13T18:00',
    tagline: 'For tests',
    headline: 'An event that exists for tests.',
    lead: 'It sells tickets that nobody will ever show at a door.',
    venue: { name: 'Hall', address: 'Rua 1', city: 'Lisbon', country: 'Portugal', about: 'A hall.' },
    quotas: Object.entries(quotas).map(([key, capacity]) => ({ key, name: `Seats ${key}`, capacity })),
    ticketTypes: Object.entries(types).map(([key, type]) => ({
      key,
      name: `Ticket ${key}`,
      audience: 'For whoever tests.',
      includes: ['One seat'],
      price: type.price ?? 290,
      taxPercent: type.taxPercent ?? 23,
      maxPerOrder: type.maxPerOrder ?? 50,
      hidden: type.hidden ?? false,
      transferable: type.transferable ?? true,
      quotas: type.quotas ?? Object.keys(quotas),
      tiers: (type.tiers ?? []).map((tier, n) => ({
        key: `tier-${n + 1}`,
        name: `Tier ${n + 1}`,
        price: 100,
        ...tier,
      })),
      registration: type.registration ?? [],
    })),
    swag: Object.entries(wishes.swag ?? {}).map(([key, item]) => ({
      key,
      name: `Swag ${key}`,
      about: 'Something to take home.',
      price: item.price ?? 24,
      taxPercent: item.taxPercent ?? 23,
      maxPerOrder: item.maxPerOrder ?? 50,
      variants: Object.entries(item.stock ?? { m: 100 }).map(([variant, stock]) => ({
        key: variant,
        name: variant.toUpperCase(),
        stock,
      })),
    })),
    workshops: (wishes.workshops ?? []).map((workshop, n) => ({
      key: `workshop-${n + 1}`,
      title: `Workshop ${n + 1}`,
      about: 'Hands on.',
      room: `Room ${n + 1}`,
      roomLimit: 40,
      capacity: 30,
      startsAt: wishes.startsAt ?? '2027-05-11T09:00',
      minutes: 90,
      taxPercent: 23,
      ...workshop,
    })),
    coupons: (wishes.coupons ?? []).map((coupon, n) => ({
      code: `CODE-${n + 1}`,
      capacity: 50,
      ...(coupon.amountOff === undefined ? { percentOff: 20 } : {}),
      ...coupon,
    })),
    reminders: wishes.reminders ?? [],
    policies: wishes.policies ?? {},
  });
}
