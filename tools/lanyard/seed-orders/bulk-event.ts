import { createEvent } from '@lanyard/commands/events/create-event';
import type { EventFile } from '@lanyard/domain/events/event-file';
import type { EventId } from '@lanyard/domain/ids/ids';
import type { ToolContext } from '../open-tools.ts';
import { bulkWords, type BulkWords } from './bulk-words.ts';

/** A ticket type as far as rows in bulk need it. */
export interface BulkType {
  readonly id: string;
  readonly name: string;
  readonly priceMinor: number;
  readonly taxRateBp: number;
  readonly quotaIds: readonly string[];
  /** The newest version of its form; null when it asks nothing. */
  readonly formId: string | null;
}

/** The event that orders in bulk belong to. */
export interface BulkEvent {
  readonly id: EventId;
  readonly slug: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly endsAt: Date;
  /** When the selling so far ends. */
  readonly now: Date;
  readonly types: readonly BulkType[];
  readonly words: BulkWords;
}

/** More tickets than four an order there are never. */
const ticketsPerOrder = 4;

/** Makes the event of a bulk out of an example file, with room for that many orders, unless it is there. */
export async function bulkEvent(ctx: ToolContext, file: EventFile, orders: number): Promise<BulkEvent> {
  const slug = 'crowd';
  const room = orders * ticketsPerOrder;
  await createEvent(ctx, {
    ...file,
    ...{ slug, name: `${file.name}, crowded` },
    quotas: file.quotas.map((quota) => ({ ...quota, capacity: room })),
    // Nothing leaves by itself: nobody of this event has a mailbox.
    ...{ reminders: [], coupons: [] },
  });
  const event = await ctx.db.prisma.event.findUniqueOrThrow({
    where: { slug },
    include: {
      ticketTypes: {
        where: { hidden: false },
        orderBy: { position: 'asc' },
        include: { quotas: true, forms: { orderBy: { version: 'desc' }, take: 1 } },
      },
    },
  });
  await ctx.db.prisma.quota.updateMany({
    where: { eventId: event.id, capacity: { lt: room } },
    data: { capacity: room },
  });
  return {
    // Its own id, read back.
    id: event.id as EventId,
    ...{ slug, currency: event.currency, timeZone: event.timeZone, endsAt: event.endsAt, now: ctx.now },
    words: bulkWords(event.currency, event.timeZone),
    types: event.ticketTypes.map((type) => ({
      ...{ id: type.id, name: type.name, priceMinor: type.priceMinor, taxRateBp: type.taxRateBp },
      quotaIds: type.quotas.map(({ quotaId }) => quotaId),
      formId: type.forms[0]?.id ?? null,
    })),
  };
}
