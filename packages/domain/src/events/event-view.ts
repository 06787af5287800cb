import type { Seller } from '../papers/paper.ts';
import type { EventStatus } from '../event-changes/event-change-states.ts';
import type { Policies } from '../policies/policies.ts';
import type { ClashRule } from '../workshops/clash-rules.ts';
import type { WaitlistPolicy } from '../workshops/waitlist-states.ts';

/** Copy of an event that only people read; kept as one document. */
export interface EventContent {
  readonly tagline: string;
  readonly headline: string;
  readonly lead: string;
  readonly facts: readonly { readonly value: string; readonly label: string }[];
  readonly accent: string | null;
  /** Path of the picture under the storefront's public files, or null for the drawn lanyard. */
  readonly heroImage: string | null;
  readonly venue: {
    readonly name: string;
    readonly address: string;
    readonly city: string;
    readonly country: string;
    readonly about: string;
    readonly image: string | null;
  };
  readonly programme: readonly ProgrammeDay[];
  readonly speakers: readonly Speaker[];
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
  /** Who sells, for receipts; null where the event's own name will do. */
  readonly seller: Seller | null;
}

export interface ProgrammeDay {
  /** Calendar date in the event's zone, `YYYY-MM-DD`. */
  readonly date: string;
  readonly title: string;
  readonly items: readonly ProgrammeItem[];
}

export interface ProgrammeItem {
  /** Local time `HH:MM`. */
  readonly at: string;
  readonly minutes: number;
  readonly kind: 'talk' | 'workshop' | 'break' | 'social';
  readonly title: string;
  readonly speaker: string | null;
  readonly room: string | null;
  readonly about: string | null;
}

export interface Speaker {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly about: string;
  readonly portrait: string | null;
}

/** A dated price of a ticket type; instants are ISO 8601 UTC, null is open-ended. */
export interface PriceTierView {
  readonly key: string;
  readonly name: string;
  readonly priceMinor: number;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

/** A ticket type as the storefront offers it. */
export interface TicketTypeView {
  readonly key: string;
  readonly name: string;
  readonly audience: string;
  readonly includes: readonly string[];
  /** The regular price; `tiers` come before it while one of them is open. */
  readonly priceMinor: number;
  readonly tiers: readonly PriceTierView[];
  readonly taxRateBp: number;
  readonly maxPerOrder: number;
  /** Keys of the quotas each ticket of this type draws one seat from. */
  readonly quotas: readonly string[];
}

/** Something sold besides admission, in one or more variants (sizes, colours). */
export interface SwagItemView {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly image: string | null;
  readonly priceMinor: number;
  readonly taxRateBp: number;
  readonly maxPerOrder: number;
  readonly variants: readonly { readonly key: string; readonly name: string }[];
}

/** A workshop in the programme; instants are ISO 8601 UTC. */
export interface WorkshopView {
  readonly key: string;
  readonly title: string;
  readonly about: string;
  readonly speaker: string | null;
  readonly room: string;
  readonly capacity: number;
  readonly priceMinor: number;
  readonly taxRateBp: number;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Whom it is for, in words; null where nobody said. */
  readonly level: string | null;
  /** Keys of the ticket types that may book it; null for all. */
  readonly ticketTypeKeys: readonly string[] | null;
  /** From when seats can be booked, included; null is since ever. */
  readonly bookableFrom: string | null;
  /** Until when, not included; null is until it starts. */
  readonly bookableUntil: string | null;
  readonly clash: ClashRule;
  readonly waitlist: WaitlistPolicy;
}

/** An event as the storefront shows it: all that does not change while it sells. Instants are ISO 8601 UTC. */
export interface EventView {
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly content: EventContent;
  readonly ticketTypes: readonly TicketTypeView[];
  readonly swag: readonly SwagItemView[];
  readonly workshops: readonly WorkshopView[];
  readonly policies: Policies;
  /** Where it stands, when it does not take place as it was planned; absent when it does. */
  readonly state?: { readonly status: EventStatus; readonly isOnline: boolean };
}

/** Live numbers of one ticket type: the smallest remainder of its quotas. */
export interface TicketTypeAvailability {
  readonly key: string;
  readonly remaining: number;
  /** Seats there are in that tightest quota. */
  readonly capacity: number;
}

/** What is left of one variant of one swag item. */
export interface SwagAvailability {
  readonly itemKey: string;
  readonly variantKey: string;
  readonly remaining: number;
}

/** Live numbers of one workshop. */
export interface WorkshopAvailability {
  readonly key: string;
  /** Seats that everybody can take: what is left when all in line are served. */
  readonly remaining: number;
  readonly capacity: number;
  /** Who stands in line. */
  readonly waiting: number;
}

/** What the live counter of the event page reads. */
export interface Availability {
  readonly ticketTypes: readonly TicketTypeAvailability[];
  readonly swag: readonly SwagAvailability[];
  readonly workshops: readonly WorkshopAvailability[];
  /** When the numbers were read, ISO 8601 UTC; null when they are not known at the moment. */
  readonly asOf: string | null;
}
