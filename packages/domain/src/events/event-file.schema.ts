import { z } from 'zod';
import { defaultPolicies } from '../policies/policies.ts';
import { isDuration } from '../time/duration.ts';
import { eventFileProblems } from './event-file-problems.ts';

const key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'use lower-case letters, digits and dashes, up to 40');
const words = (max: number) => z.string().trim().min(1).max(max);
const duration = z.string().refine(isDuration, 'use an ISO 8601 duration such as PT30M or P120D');
const localDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'use a local time like 2027-05-11T09:00');
const imagePath = z
  .string()
  .regex(/^\/images\/[\w./-]+$/, 'use a path under /images/')
  .nullable()
  .default(null);

const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}, 'use an IANA time zone such as Europe/Lisbon');

const programmeItem = z.strictObject({
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'use a time like 09:30'),
  minutes: z
    .number()
    .int()
    .min(5)
    .max(24 * 60),
  kind: z.enum(['talk', 'workshop', 'break', 'social']),
  title: words(160),
  speaker: key.nullable().default(null),
  room: words(60).nullable().default(null),
  about: words(600).nullable().default(null),
});

const eventFileShape = z.strictObject({
  slug: key,
  name: words(120),
  // Stops here when wrong: the prices cannot be judged without it.
  currency: z.string().regex(/^[A-Z]{3}$/, { error: 'use an ISO 4217 code such as EUR', abort: true }),
  timeZone,
  startsAt: localDateTime,
  endsAt: localDateTime,
  tagline: words(80),
  headline: words(80),
  lead: words(400),
  facts: z
    .array(z.strictObject({ value: words(12), label: words(30) }))
    .max(6)
    .default([]),
  accent: z
    .string()
    .regex(/^oklch\([\d.]+ [\d.]+ [\d.]+\)$/, 'use a colour like oklch(0.56 0.19 33)')
    .nullable()
    .default(null),
  heroImage: imagePath,
  venue: z.strictObject({
    name: words(120),
    address: words(200),
    city: words(80),
    country: words(80),
    about: words(600),
    image: imagePath,
  }),
  quotas: z
    .array(z.strictObject({ key, name: words(80), capacity: z.number().int().min(0).max(1_000_000) }))
    .min(1),
  ticketTypes: z
    .array(
      z.strictObject({
        key,
        name: words(60),
        audience: words(160),
        includes: z.array(words(80)).max(8),
        price: z.number().min(0).max(1_000_000),
        taxPercent: z.number().min(0).max(99),
        maxPerOrder: z.number().int().min(1).max(50).default(10),
        quotas: z.array(key).min(1),
      }),
    )
    .min(1),
  programme: z
    .array(z.strictObject({ date: z.iso.date(), title: words(80), items: z.array(programmeItem) }))
    .default([]),
  speakers: z
    .array(z.strictObject({ key, name: words(80), role: words(120), about: words(400), portrait: imagePath }))
    .default([]),
  questions: z.array(z.strictObject({ question: words(160), answer: words(800) })).default([]),
  policies: z
    .strictObject({
      hold: duration.default(defaultPolicies.hold),
      declineGrace: duration.default(defaultPolicies.declineGrace),
      processorGrace: duration.default(defaultPolicies.processorGrace),
      lookAfterReturn: duration.default(defaultPolicies.lookAfterReturn),
      keepOpen: duration.default(defaultPolicies.keepOpen),
    })
    .default(defaultPolicies),
});

/** An event as organizers write it in a file; prices are gross in major units with at most the currency's digits. */
export const eventFileSchema = eventFileShape.superRefine((file, check) => {
  for (const { path, message } of eventFileProblems(file)) check.addIssue({ code: 'custom', path, message });
});

export type EventFile = z.infer<typeof eventFileShape>;
