import type { SearchAnswer } from '@lanyard/domain/staff/search-view';
import { searchSchema } from '@lanyard/domain/staff/search.schema';
import { auditReading } from '../audit-reading.ts';
import { mayHere } from '../may-here.ts';
import { findOrderPage } from '../orders/find-order-page.ts';
import { presentOrderRows } from '../orders/present-order-rows.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { findTicketPage } from '../tickets/find-ticket-page.ts';
import { presentTicketRows } from '../tickets/present-ticket-rows.ts';
import { findByProcessorId, looksLikeProcessorId } from './find-by-processor-id.ts';
import { findByReference } from './find-by-reference.ts';
import { findCoupons } from './find-coupons.ts';
import { findPersonHits } from './find-person-hits.ts';
import { findWorkshops } from './find-workshops.ts';

/** Of each kind: whoever needs more of them opens the list. */
const LIMIT = 6;

/**
 * Finds anything of an event by what somebody typed: orders and tickets by reference or by the processor's id,
 * people by address, name or company, codes and workshops. Each kind is looked for by those only who may see it.
 * A mutation, since what is typed is often a name and belongs in no address. Throws EVENT_NOT_FOUND.
 */
export const find = eventProcedure('tickets.read')
  .input(searchSchema)
  .mutation(async ({ ctx, input: { text } }): Promise<SearchAnswer> => {
    const { db, event } = ctx;
    const [seesOrders, seesPeople] = [mayHere(ctx, 'orders.read'), mayHere(ctx, 'people.read')];
    const reference = await findByReference(db, event.id, text);
    const atProcessor = seesOrders ? await findByProcessorId(db, event.id, text) : [];
    const byOrder = seesOrders ? [...reference.orderIds, ...atProcessor] : [];
    const byTicket = seesOrders
      ? { id: { in: [...reference.ticketIds] } }
      : { OR: [{ id: { in: [...reference.ticketIds] } }, { orderId: { in: [...reference.orderIds] } }] };
    const first = { eventId: event.id, cursor: null, limit: LIMIT - 1 };
    const orders = await findOrderPage(db, { ...first, conditions: [{ id: { in: byOrder } }] });
    const tickets = await findTicketPage(db, { ...first, conditions: [byTicket] });
    const isCode = !reference.isSimilar && orders.length + tickets.length > 0;
    const looksPersonal = !isCode && !looksLikeProcessorId(text);
    const people = seesPeople && looksPersonal ? await findPersonHits(ctx, { text, seesOrders }) : [];
    const showsPeople = { showsPeople: seesPeople };
    if (seesPeople && (looksPersonal || isCode)) {
      const by = isCode ? 'CODE' : text.includes('@') ? 'EMAIL' : 'NAME';
      await auditReading(ctx, { subjectKind: 'event', subjectId: event.id, facts: { search: by } });
    }
    return {
      currency: event.currency,
      timeZone: event.timeZone,
      orders: await presentOrderRows(ctx, orders, showsPeople),
      tickets: await presentTicketRows(ctx, tickets, showsPeople),
      isSimilar: reference.isSimilar && orders.length + tickets.length > 0,
      people,
      withoutPeople: looksPersonal && !seesPeople,
      coupons: mayHere(ctx, 'coupons.read') ? await findCoupons(db, event.id, text, LIMIT) : [],
      workshops: mayHere(ctx, 'workshops.read') ? await findWorkshops(db, event.id, text, LIMIT) : [],
    };
  });
