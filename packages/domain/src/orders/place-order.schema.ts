import { z } from 'zod';
import { idPattern } from '../ids/ids.ts';

// A name is written into mails to other people: mail programs turn addresses in it into links.
const name = z
  .string()
  .trim()
  .min(1, 'Enter a name.')
  .max(120, 'A name can have up to 120 characters.')
  .refine((text) => !/:\/\/|\bwww\./i.test(text), 'A name cannot contain a web address.')
  .refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), 'A name has to fit on one line.');

const email = z
  .string()
  .trim()
  .min(1, 'Enter an e-mail address.')
  .max(254, 'An e-mail address can have up to 254 characters.')
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/u, 'Enter an e-mail address like name@example.org.');

/** Name and address of a person, as typed. */
export const personSchema = z.object({ name, email });

/** What a browser sends to place an order; `orderId` and `secret` are made by the browser. */
export const placeOrderSchema = z.object({
  orderId: z.string().regex(idPattern('order'), 'This order number is not one of ours.'),
  secret: z.string().min(22, 'The secret is too short.').max(128, 'The secret is too long.'),
  eventSlug: z.string().min(1).max(64),
  lines: z
    .array(
      z.object({
        ticketTypeKey: z.string().min(1).max(64),
        quantity: z
          .number()
          .int('A quantity is a whole number.')
          .min(1, 'Choose at least one ticket.')
          .max(50, 'One line can have up to 50 tickets.'),
        /** Gross unit price the page showed, in minor units: a change is shown before anything is sold. */
        shownUnitMinor: z.number().int().min(0),
      }),
    )
    .min(1, 'Choose at least one ticket.')
    .max(20, 'An order can have up to 20 lines.')
    .refine((lines) => new Set(lines.map((line) => line.ticketTypeKey)).size === lines.length, {
      message: 'Each ticket type can appear once.',
    }),
  buyer: personSchema,
  /** Attendees already known, by position over all tickets of the order; the rest is named later. */
  attendees: z.array(z.object({ position: z.number().int().min(0).max(999), person: personSchema })).max(200),
});

export type PlaceOrderInput = z.infer<typeof placeOrderSchema>;
