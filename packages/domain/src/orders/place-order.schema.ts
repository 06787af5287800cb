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

const shownMinor = z.number().int().min(0);
const quantity = z
  .number()
  .int('A quantity is a whole number.')
  .min(1, 'Choose at least one.')
  .max(50, 'One line can have up to 50.');
const key = z.string().min(1).max(64);

/** Lines of a basket, each of which names another thing. */
function listOf<Line extends z.ZodType>(line: Line, max: number, nameOf: (line: z.infer<Line>) => string) {
  return z
    .array(line)
    .max(max, `An order can have up to ${max} kinds of one thing.`)
    .refine((lines) => new Set(lines.map(nameOf)).size === lines.length, {
      message: 'Each kind can appear once.',
    });
}

const ticketLine = z.object({ ticketTypeKey: key, quantity });
const swagLine = z.object({ itemKey: key, variantKey: key, quantity });
const workshopLine = z.object({ workshopKey: key, ticketPosition: z.number().int().min(0).max(999) });
const workshopName = (line: { workshopKey: string; ticketPosition: number }) =>
  `${line.workshopKey}/${line.ticketPosition}`;
const ticketName = (line: { ticketTypeKey: string }) => line.ticketTypeKey;
const swagName = (line: { itemKey: string; variantKey: string }) => `${line.itemKey}/${line.variantKey}`;

/** A code as typed; what it means is decided by looking it up. */
export const couponText = z
  .string()
  .trim()
  .min(1, 'Enter a code.')
  .max(60, 'A code has up to 40 characters.');

/** What a page asks a price for. */
export const quoteSchema = z.object({
  eventSlug: key,
  lines: listOf(ticketLine, 20, ticketName),
  swag: listOf(swagLine, 30, swagName),
  workshops: listOf(workshopLine, 200, workshopName).default([]),
  /** Whether the workshops are for a ticket that is there already. */
  isUpgrade: z.boolean().default(false),
  coupon: couponText.nullable().default(null),
});

export type QuoteInput = z.infer<typeof quoteSchema>;

/** An order without its identity: what is bought at which shown prices, by whom, for whom. */
export const orderContentSchema = z.object({
  eventSlug: key,
  // A price that changed since the page was drawn is shown before anything is sold.
  lines: listOf(ticketLine.extend({ shownUnitMinor: shownMinor }), 20, ticketName),
  swag: listOf(swagLine.extend({ shownUnitMinor: shownMinor }), 30, swagName).default([]),
  /** Workshops, each for one ticket by position over all tickets of the order. */
  workshops: listOf(workshopLine.extend({ shownUnitMinor: shownMinor }), 200, workshopName).default([]),
  /** The ticket to which an order of one workshop and nothing else adds it, by the link of its page. */
  upgrade: z
    .object({
      token: z.string().min(1).max(200),
      swapsSeatId: z.string().regex(idPattern('workshopSeat')).nullable().default(null),
      /** The place in line whose offered seat is taken. */
      entryId: z.string().regex(idPattern('waitlistEntry')).nullable().default(null),
    })
    .nullable()
    .default(null),
  /** A code, and what the page said it takes off in minor units. */
  coupon: z.object({ code: couponText, shownDiscountMinor: shownMinor }).nullable().default(null),
  buyer: personSchema,
  /** Attendees already known, by position over all tickets of the order; the rest is named later. */
  attendees: z.array(z.object({ position: z.number().int().min(0).max(999), person: personSchema })).max(200),
});

/** What a browser sends to place an order; `orderId` and `secret` are made by the browser. */
export const placeOrderSchema = orderContentSchema
  .extend({
    orderId: z.string().regex(idPattern('order'), 'This order number is not one of ours.'),
    secret: z.string().min(22, 'The secret is too short.').max(128, 'The secret is too long.'),
    /** The browser's own earlier order that this changed basket takes the place of. */
    replaces: z
      .object({ orderId: z.string().regex(idPattern('order')), secret: z.string().min(22).max(128) })
      .nullable()
      .default(null),
  })
  .refine((order) => order.upgrade !== null || order.lines.length + order.swag.length > 0, {
    path: ['lines'],
    message: 'Choose at least one ticket.',
  })
  .refine(
    ({ upgrade, lines, swag, workshops, coupon, attendees }) =>
      upgrade === null ||
      (lines.length + swag.length + attendees.length === 0 && workshops.length === 1 && coupon === null),
    { path: ['upgrade'], message: 'An order for a ticket that is there already is for one workshop alone.' },
  );

export type PlaceOrderInput = z.infer<typeof placeOrderSchema>;
