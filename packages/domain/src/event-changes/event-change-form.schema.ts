import { z } from 'zod';
import { localTime } from '../events/event-file-fields.schema.ts';
import { idPattern } from '../ids/ids.ts';
import { changeChoices, eventChangeKinds, refundBases } from './event-change-states.ts';

/** Longest words of the organizers to everybody. */
const longestChangeWords = 1200;

const text = (max: number) => z.string().trim().min(1).max(max);

/** What an organizer says becomes of the event; times are local to its zone. */
export const eventChangeFormSchema = z
  .object({
    kind: z.enum(eventChangeKinds),
    dates: z.object({ startsAt: localTime, endsAt: localTime }).nullable(),
    venue: z.object({ name: text(120), address: text(200), city: text(80), country: text(80) }).nullable(),
    onlineUrl: z
      .url({ protocol: /^https$/, error: 'use an address that begins with https://' })
      .max(500)
      .nullable(),
    words: z.string().trim().max(longestChangeWords),
    choices: z.array(z.enum(changeChoices)).max(3),
    refundBy: z.enum(refundBases),
    answerBy: localTime.nullable(),
    otherwise: z.enum(['KEEP', 'REFUND']),
    /** The type that tickets can be converted to, and those whose tickets can; by keys, null for all others. */
    convert: z
      .object({ to: z.string().min(1).max(60), from: z.array(z.string().min(1).max(60)).min(1).nullable() })
      .optional(),
  })
  .superRefine((form, ctx) => {
    const say = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    if (form.kind === 'MOVED' && !form.dates) say('dates', 'say the new dates');
    if (form.dates && form.dates.endsAt <= form.dates.startsAt)
      say('dates', 'the end has to come after the start');
    if (form.kind === 'VENUE' && !form.venue) say('venue', 'say the new venue');
    if (form.choices.includes('CONVERT') !== (form.convert !== undefined))
      say('convert', 'say what tickets can be changed to');
    if (form.convert?.from?.includes(form.convert.to))
      say('convert', 'name another type than the ticket has');
    if (form.choices.length > 0 && !form.answerBy) say('answerBy', 'say until when people choose');
  });

export type EventChangeForm = z.infer<typeof eventChangeFormSchema>;

/** What the dashboard sends: the form, and the event's version that it was filled on. */
export const declareChangeSchema = z.object({
  requestId: z.string().regex(idPattern('request')),
  version: z.number().int(),
  form: eventChangeFormSchema,
});

const choice = { choice: z.enum(changeChoices), changeId: z.string().regex(idPattern('eventChange')) };

/** What the ticket page sends. */
export const chooseForTicketSchema = z.object({ token: z.string().min(20).max(200), ...choice });

/** What the order page sends, for some of its tickets by their references. */
export const chooseForOrderSchema = z.object({
  token: z.string().min(20).max(200),
  references: z.array(z.string().min(1).max(20)).min(1).max(50),
  ...choice,
});
