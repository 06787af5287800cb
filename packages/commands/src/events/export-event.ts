import type { DbClient, Tx } from '@lanyard/db/client';
import type { EventFile, EventFileCoupon } from '@lanyard/domain/events/event-file';
import type { EventContent } from '@lanyard/domain/events/event-view';
import { asId, type EventId } from '@lanyard/domain/ids/ids';
import { minorDigits } from '@lanyard/domain/money/money';
import { instantToLocal } from '@lanyard/domain/time/local-time';
import type { ClashRule } from '@lanyard/domain/workshops/clash-rules';
import type { WaitlistPolicy } from '@lanyard/domain/workshops/waitlist-states';
import { reminderRowOf } from '../reminders/reminder-row-of.ts';
import { policiesOf } from './policies-of.ts';
import { reminderInFile } from './reminder-in-file.ts';

/** A code as it was stored, maybe by a build that knew less of codes. */
type StoredCoupon = Omit<EventFileCoupon, 'unlocks' | 'label'> &
  Partial<Pick<EventFileCoupon, 'unlocks' | 'label'>>;

/** A stored event as the file it would be made from. */
export interface ExportedEvent {
  readonly eventId: EventId;
  readonly version: number;
  readonly file: EventFile;
}

/**
 * Builds the event file out of an event's rows, so that reading it back gives the same rows; null when there is no
 * such event. Quotas, whose order means nothing, come by key.
 */
export async function exportEvent(db: Tx | DbClient, slug: string): Promise<ExportedEvent | null> {
  const event = await loadRows(db, slug);
  if (!event) return null;
  const local = (at: Date) => instantToLocal(at, event.timeZone);
  const localOrNever = (at: Date | null) => (at === null ? null : local(at));
  const scale = 10 ** minorDigits(event.currency);
  const price = (minor: number) => minor / scale;
  const perCent = (basisPoints: number) => basisPoints / 100;
  // These documents were checked against the event file's schema when they were stored.
  const content = event.content as unknown as Mutable<EventContent>;
  const policies = policiesOf(event);
  // What was stored before a field was thought of does not have it.
  const coupons = (event.couponPlan as unknown as StoredCoupon[]).map(
    ({ unlocks = [], label = null, ...coupon }) => ({ ...coupon, unlocks, label }),
  );
  const file: EventFile = {
    slug: event.slug,
    name: event.name,
    currency: event.currency,
    timeZone: event.timeZone,
    startsAt: local(event.startsAt),
    endsAt: local(event.endsAt),
    ...content,
    quotas: event.quotas.map(({ key, name, capacity }) => ({ key, name, capacity })),
    ticketTypes: event.ticketTypes.map((type) => ({
      key: type.key,
      name: type.name,
      audience: type.audience,
      // A list of texts, as the schema says.
      includes: type.includes as string[],
      price: price(type.priceMinor),
      taxPercent: perCent(type.taxRateBp),
      maxPerOrder: type.maxPerOrder,
      hidden: type.hidden,
      transferable: type.transferable,
      quotas: type.quotas.map(({ quota }) => quota.key).toSorted(),
      tiers: type.tiers.map((tier) => ({
        key: tier.key,
        name: tier.name,
        price: price(tier.priceMinor),
        from: localOrNever(tier.startsAt),
        until: localOrNever(tier.endsAt),
      })),
      registration: type.registration,
    })),
    swag: event.swag.map((item) => ({
      key: item.key,
      name: item.name,
      about: item.about,
      image: item.image,
      price: price(item.priceMinor),
      taxPercent: perCent(item.taxRateBp),
      maxPerOrder: item.maxPerOrder,
      variants: item.variants.map(({ key, name, stock }) => ({ key, name, stock })),
    })),
    workshops: event.workshops.map((workshop) => ({
      key: workshop.key,
      title: workshop.title,
      about: workshop.about,
      speaker: workshop.speaker,
      room: workshop.room,
      roomLimit: workshop.roomLimit,
      capacity: workshop.capacity,
      startsAt: local(workshop.startsAt),
      minutes: (workshop.endsAt.getTime() - workshop.startsAt.getTime()) / 60_000,
      price: price(workshop.priceMinor),
      taxPercent: perCent(workshop.taxRateBp),
      level: workshop.level,
      // A list of keys, as the schema says.
      ticketTypes: workshop.ticketTypeKeys as string[] | null,
      bookableFrom: localOrNever(workshop.bookableFrom),
      bookableUntil: localOrNever(workshop.bookableUntil),
      // Only the event file writes these, and its schema knows what they may be.
      clash: workshop.clash as ClashRule,
      waitlist: workshop.waitlist as WaitlistPolicy,
      offerExpiry: workshop.offerExpiry,
    })),
    coupons,
    reminders: event.reminders.map(reminderRowOf).map(reminderInFile),
    policies: { ...policies, refunds: [...policies.refunds] },
  };
  return { eventId: asId('event', event.id), version: event.version, file };
}

type Mutable<Value> = Value extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : Value extends object
    ? { -readonly [Name in keyof Value]: Mutable<Value[Name]> }
    : Value;

const inOrder = { orderBy: { position: 'asc' } } as const;

/** One query after the other: inside a transaction they share one connection. */
async function loadRows(db: Tx | DbClient, slug: string) {
  const event = await db.event.findUnique({ where: { slug } });
  if (!event) return null;
  const where = { eventId: event.id };
  const quotas = await db.quota.findMany({ where, orderBy: { key: 'asc' } });
  const types = await db.ticketType.findMany({ where, ...inOrder, include: { tiers: inOrder } });
  const links = await db.ticketTypeQuota.findMany({
    where: { ticketType: where },
    include: { quota: { select: { key: true } } },
  });
  const swag = await db.swagItem.findMany({ where, ...inOrder, include: { variants: inOrder } });
  const workshops = await db.workshop.findMany({ where, ...inOrder });
  const forms = await db.registrationForm.findMany({
    where: { ticketType: where },
    orderBy: { version: 'asc' },
  });
  // The newest version is the one that counts.
  const fields = new Map(forms.map((form) => [form.ticketTypeId, form.fields]));
  const reminders = await db.reminderRule.findMany({ where, ...inOrder });
  const ticketTypes = types.map((type) => ({
    ...type,
    // Checked against the schema of written fields when it was stored.
    registration: (fields.get(type.id) ?? []) as unknown as EventFile['ticketTypes'][number]['registration'],
    quotas: links.filter(({ ticketTypeId }) => ticketTypeId === type.id),
  }));
  return { ...event, quotas, ticketTypes, swag, workshops, reminders };
}
