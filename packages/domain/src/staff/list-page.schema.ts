import { z } from 'zod';
import { orderFilters, orderWaits } from './order-list-view.ts';
import { ticketFilters, ticketWaits } from './ticket-list-view.ts';

const page = {
  /** What somebody typed: a reference, a whole address, a name, or the processor's id of a payment. */
  search: z.string().trim().max(200).default(''),
  /** `nextCursor` of the page before. */
  cursor: z.string().max(100).nullish(),
  limit: z.number().int().min(1).max(100).default(50),
};

/** What the orders list is asked for, besides its event. */
export const orderPageSchema = z.object({
  filter: z.enum(orderFilters).default('ALL'),
  waits: z.enum(orderWaits).nullish(),
  ...page,
});

/** What the tickets list is asked for, besides its event. */
export const ticketPageSchema = z.object({
  filter: z.enum(ticketFilters).default('ALL'),
  waits: z.enum(ticketWaits).nullish(),
  ...page,
});
