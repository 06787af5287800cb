import type { z } from 'zod';
import { couponShorts, defaultPolicies } from '../policies/policies.ts';
import { writtenFieldSchema } from '../registration/written-field.schema.ts';
import { transferWorkshops } from '../transfers/transfer-states.ts';
import { defaultReminders } from '../reminders/default-reminders.ts';
import { mostReminderDays, reminderFileNames } from '../reminders/reminder-kinds.ts';
import { clashRules } from '../workshops/clash-rules.ts';
import { waitlistPolicies } from '../workshops/waitlist-states.ts';
import * as field from './event-file-fields.schema.ts';

const { count, fields, key, listOf, percent, price, words } = field;

const taxPercent = percent(0, 99).optional();
const optionalTime = field.localTime.nullable().default(null);

const priceTier = fields({ key, name: words(40), price, from: optionalTime, until: optionalTime });

const ticketType = fields({
  key,
  name: words(60),
  audience: words(160),
  includes: listOf(words(80), 0, 8),
  price,
  taxPercent,
  maxPerOrder: count(1, 50).default(10),
  hidden: field.yesOrNo.default(false),
  transferable: field.yesOrNo.default(true),
  quotas: listOf(key, 1, 20),
  tiers: listOf(priceTier, 0, 20).default([]),
  registration: listOf(writtenFieldSchema, 0, 60).default([]),
});

const swagItem = fields({
  key,
  name: words(60),
  about: words(240),
  image: field.imagePath,
  price,
  taxPercent,
  maxPerOrder: count(1, 50).default(10),
  variants: listOf(fields({ key, name: words(40), stock: count(0, 1_000_000) }), 1, 30),
});

const workshop = fields({
  key,
  title: words(160),
  about: words(600),
  speaker: key.nullable().default(null),
  room: words(60),
  roomLimit: count(0, 100_000),
  capacity: count(0, 100_000),
  startsAt: field.localTime,
  minutes: count(5, 24 * 60),
  price: price.default(0),
  taxPercent,
  level: words(40).nullable().default(null),
  ticketTypes: listOf(key, 1, 50).nullable().default(null),
  bookableFrom: optionalTime,
  bookableUntil: optionalTime,
  clash: field.oneOf(clashRules).default('WARN'),
  waitlist: field.oneOf(waitlistPolicies).default('SEAT'),
  offerExpiry: field.duration.default('P1D'),
});

const coupon = fields({
  code: field.couponCode,
  percentOff: percent(0.01, 100).nullable().default(null),
  amountOff: price.nullable().default(null),
  per: field.oneOf(['order', 'ticket']).nullable().default(null),
  capacity: count(0, 1_000_000),
  from: optionalTime,
  until: optionalTime,
  ticketTypes: listOf(key, 1, 50).nullable().default(null),
  minimumTickets: count(1, 50).default(1),
  oncePerBuyer: field.yesOrNo.default(false),
  unlocks: listOf(key, 0, 50).default([]),
  label: field.label.nullable().default(null),
});

const reminder = fields({
  key,
  send: field.oneOf([
    reminderFileNames.REGISTRATION_OPEN,
    reminderFileNames.EVENT_NEAR,
    reminderFileNames.WORKSHOP_DETAILS,
    reminderFileNames.AFTER_EVENT,
  ]),
  days: count(0, mostReminderDays),
  ticketTypes: listOf(key, 1, 50).nullable().default(null),
  registration: field.oneOf(['open', 'done']).nullable().default(null),
  essential: field.yesOrNo.default(false),
  active: field.yesOrNo.default(true),
  subject: words(120).nullable().default(null),
  opening: words(600).nullable().default(null),
});

const programmeItem = fields({
  at: field.timeOfDay,
  minutes: count(5, 24 * 60),
  kind: field.oneOf(['talk', 'workshop', 'break', 'social']),
  title: words(160),
  speaker: key.nullable().default(null),
  room: words(60).nullable().default(null),
  about: words(600).nullable().default(null),
});

/** The fields of an event file, each by itself; `checkEventFile` also looks at what they say together. */
export const eventFileShape = fields({
  slug: key,
  name: words(120),
  currency: field.currency,
  timeZone: field.timeZone,
  startsAt: field.localTime,
  endsAt: field.localTime,
  taxPercent,
  tagline: words(80),
  headline: words(80),
  lead: words(400),
  facts: listOf(fields({ value: words(12), label: words(30) }), 0, 6).default([]),
  accent: field.accent,
  heroImage: field.imagePath,
  venue: fields({
    name: words(120),
    address: words(200),
    city: words(80),
    country: words(80),
    about: words(600),
    image: field.imagePath,
  }),
  seller: fields({
    name: words(120),
    address: words(240).nullable().default(null),
    taxId: words(40).nullable().default(null),
  })
    .nullable()
    .default(null),
  quotas: listOf(fields({ key, name: words(80), capacity: count(0, 1_000_000) }), 1),
  ticketTypes: listOf(ticketType, 1, 50),
  swag: listOf(swagItem, 0, 50).default([]),
  workshops: listOf(workshop).default([]),
  coupons: listOf(coupon).default([]),
  reminders: listOf(reminder, 0, 40).default(defaultReminders),
  programme: listOf(fields({ date: field.date, title: words(80), items: listOf(programmeItem) })).default([]),
  speakers: listOf(
    fields({ key, name: words(80), role: words(120), about: words(400), portrait: field.imagePath }),
  ).default([]),
  questions: listOf(fields({ question: words(160), answer: words(800) })).default([]),
  policies: fields({
    hold: field.duration.default(defaultPolicies.hold),
    declineGrace: field.duration.default(defaultPolicies.declineGrace),
    processorGrace: field.duration.default(defaultPolicies.processorGrace),
    lookAfterReturn: field.duration.default(defaultPolicies.lookAfterReturn),
    keepOpen: field.duration.default(defaultPolicies.keepOpen),
    couponShort: field.oneOf(couponShorts).default(defaultPolicies.couponShort),
    refunds: listOf(fields({ until: field.duration, percent: count(0, 100) }), 0, 20).default([
      ...defaultPolicies.refunds,
    ]),
    refundFee: price.default(defaultPolicies.refundFee),
    transferExpiry: field.duration.default(defaultPolicies.transferExpiry),
    transferCutOff: field.duration.default(defaultPolicies.transferCutOff),
    transferWorkshops: field.oneOf(transferWorkshops).default(defaultPolicies.transferWorkshops),
    workshopsPerTicket: count(0, 100).nullable().default(defaultPolicies.workshopsPerTicket),
  }).default({ ...defaultPolicies, refunds: [...defaultPolicies.refunds] }),
});

/** A file with what it left out filled in, but for the tax that some prices take over from the event. */
export type ShortEventFile = z.infer<typeof eventFileShape>;
