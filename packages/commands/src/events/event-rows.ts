import { derivedId } from '@lanyard/crypto/random';
import type { EventFile } from '@lanyard/domain/events/event-file';
import type { EventContent } from '@lanyard/domain/events/event-view';
import { reminderRows } from './reminder-rows.ts';
import { minorDigits } from '@lanyard/domain/money/money';
import { localToInstant } from '@lanyard/domain/time/local-time';

/** The rows an event file comes to, without counters; ids follow from the event and the keys in the file. */
export type EventRows = ReturnType<typeof eventRows>;

/** Turns a checked event file into rows: local times into instants, prices into minor units, per cent into basis points. */
export function eventRows(eventId: string, file: EventFile) {
  const id = (prefix: string, ...keys: string[]) => derivedId(prefix, eventId, ...keys);
  const at = (local: string) => instant(local, file.timeZone);
  const atOrNever = (local: string | null) => (local === null ? null : at(local));
  const scale = 10 ** minorDigits(file.currency);
  const minor = (price: number) => Math.round(price * scale);
  const basisPoints = (perCent: number) => Math.round(perCent * 100);
  return {
    event: {
      slug: file.slug,
      name: file.name,
      currency: file.currency,
      timeZone: file.timeZone,
      startsAt: at(file.startsAt),
      endsAt: at(file.endsAt),
      // Validated plain data; Prisma's JSON type cannot see that.
      content: contentOf(file) as object,
      policies: file.policies,
      couponPlan: file.coupons,
    },
    reminderRules: reminderRows(eventId, file.reminders),
    quotas: file.quotas.map((quota) => ({ id: id('quo', quota.key), eventId, ...quota })),
    ticketTypes: file.ticketTypes.map((type, position) => ({
      id: id('typ', type.key),
      eventId,
      key: type.key,
      name: type.name,
      audience: type.audience,
      includes: type.includes,
      priceMinor: minor(type.price),
      taxRateBp: basisPoints(type.taxPercent),
      maxPerOrder: type.maxPerOrder,
      hidden: type.hidden,
      transferable: type.transferable,
      position,
    })),
    priceTiers: file.ticketTypes.flatMap((type) =>
      type.tiers.map((tier, position) => ({
        id: id('tie', type.key, tier.key),
        ticketTypeId: id('typ', type.key),
        key: tier.key,
        name: tier.name,
        priceMinor: minor(tier.price),
        startsAt: atOrNever(tier.from),
        endsAt: atOrNever(tier.until),
        position,
      })),
    ),
    typeQuotas: file.ticketTypes.flatMap((type) =>
      type.quotas.map((key) => ({ ticketTypeId: id('typ', type.key), quotaId: id('quo', key) })),
    ),
    forms: file.ticketTypes.map((type) => ({
      ticketTypeId: id('typ', type.key),
      fields: type.registration,
    })),
    swagItems: file.swag.map((item, position) => ({
      id: id('swg', item.key),
      eventId,
      key: item.key,
      name: item.name,
      about: item.about,
      image: item.image,
      priceMinor: minor(item.price),
      taxRateBp: basisPoints(item.taxPercent),
      maxPerOrder: item.maxPerOrder,
      position,
    })),
    swagVariants: file.swag.flatMap((item) =>
      item.variants.map((variant, position) => ({
        id: id('var', item.key, variant.key),
        swagItemId: id('swg', item.key),
        position,
        ...variant,
      })),
    ),
    workshops: file.workshops.map((workshop, position) => ({
      id: id('wsh', workshop.key),
      eventId,
      key: workshop.key,
      title: workshop.title,
      about: workshop.about,
      speaker: workshop.speaker,
      room: workshop.room,
      roomLimit: workshop.roomLimit,
      capacity: workshop.capacity,
      priceMinor: minor(workshop.price),
      taxRateBp: basisPoints(workshop.taxPercent),
      startsAt: at(workshop.startsAt),
      endsAt: new Date(at(workshop.startsAt).getTime() + workshop.minutes * 60_000),
      position,
      level: workshop.level,
      ticketTypeKeys: workshop.ticketTypes,
      bookableFrom: atOrNever(workshop.bookableFrom),
      bookableUntil: atOrNever(workshop.bookableUntil),
      clash: workshop.clash,
      waitlist: workshop.waitlist,
      offerExpiry: workshop.offerExpiry,
    })),
  };
}

function instant(local: string, timeZone: string): Date {
  const at = localToInstant(local, timeZone);
  if (!at) throw new RangeError(`there is no ${local} in ${timeZone}; the file was not checked`);
  return at;
}

function contentOf(file: EventFile): EventContent {
  const { tagline, headline, lead, facts, accent, heroImage, venue, programme, speakers, questions } = file;
  const { seller } = file;
  return { tagline, headline, lead, facts, accent, heroImage, venue, programme, speakers, questions, seller };
}
