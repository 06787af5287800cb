import { readPeople } from '@lanyard/db/people/people-repository';
import { readCompanies } from '@lanyard/db/people/read-companies';
import type { PersonFoundBy, PersonHit } from '@lanyard/domain/staff/search-view';
import { findByEmail } from '../lists/find-by-email.ts';
import type { SearchContext } from '../lists/understand-search.ts';
import { mayHere } from '../may-here.ts';
import { findOrderPage } from '../orders/find-order-page.ts';
import { presentOrderRows } from '../orders/present-order-rows.ts';
import { findTicketPage } from '../tickets/find-ticket-page.ts';
import { presentTicketRows } from '../tickets/present-ticket-rows.ts';
import { findNamedPeople } from './find-named-people.ts';

/** Looked at, since somebody who only began an order, or was offered a ticket, leads nowhere. */
const LOOKED_AT = 30;
const LIMIT = 8;

/**
 * People whose address is what was typed, or whose name or company fits it, each with the order they bought or the
 * ticket they are named on; a buyer who comes alone is shown with the order only. For those who may read people.
 */
export async function findPersonHits(
  ctx: SearchContext,
  { text, seesOrders }: { readonly text: string; readonly seesOrders: boolean },
): Promise<PersonHit[]> {
  const foundBy = await findPeople(ctx, text);
  const personIds = [...foundBy.keys()];
  if (personIds.length === 0) return [];
  const { db, keys, event } = ctx;
  const page = { eventId: event.id, cursor: null, limit: LOOKED_AT };
  const bought = { buyerId: { in: personIds }, status: { not: 'DRAFT' } };
  const orders = seesOrders ? await findOrderPage(db, { ...page, conditions: [bought] }) : [];
  const named = { attendee: { personId: { in: personIds } } };
  const tickets = await findTicketPage(db, { ...page, conditions: [named] });
  const [orderRows, ticketRows] = [
    await presentOrderRows(ctx, orders, { showsPeople: true }),
    await presentTicketRows(ctx, tickets, { showsPeople: true }),
  ];
  const people = await readPeople(db.prisma, keys, personIds);
  const byCompany = personIds.filter((id) => foundBy.get(id) === 'COMPANY');
  const companies = await readCompanies(db.prisma, keys, byCompany);
  const places = [
    ...orderRows.map((row, at) => ({ personId: orders[at]?.buyerId, at: { kind: 'ORDER', row } as const })),
    ...ticketRows.map((row, at) => ({
      personId: tickets[at]?.attendee?.personId,
      at: { kind: 'TICKET', row } as const,
    })),
  ];
  const buys = new Set(orderRows.map((row) => `${row.reference} ${row.buyer?.email}`));
  const hits = personIds.flatMap((personId) =>
    places.flatMap(({ personId: whose, at }): PersonHit[] => {
      const person = people.get(personId);
      if (whose !== personId || !person) return [];
      if (at.kind === 'TICKET' && buys.has(`${at.row.orderReference} ${person.email}`)) return [];
      return [
        { person, foundBy: foundBy.get(personId) ?? 'EMAIL', company: companies.get(personId) ?? null, at },
      ];
    }),
  );
  return hits.slice(0, LIMIT);
}

/** Ids of people, the best fit first, and by what each was found. */
async function findPeople(ctx: SearchContext, text: string): Promise<Map<string, PersonFoundBy>> {
  if (text.includes('@')) {
    const ids = await findByEmail(ctx, text);
    return new Map(ids.slice(0, LOOKED_AT).map((id) => [id, 'EMAIL']));
  }
  const named = await findNamedPeople(ctx, { part: 'name', text, limit: LOOKED_AT });
  // Where somebody works is an answer of theirs.
  const employed = mayHere(ctx, 'answers.read')
    ? await findNamedPeople(ctx, { part: 'company', text, limit: LOOKED_AT })
    : [];
  const sure = employed.filter(({ fit }) => fit !== 'SOUND');
  const entries = (fits: readonly string[]) =>
    named
      .filter(({ fit }) => fits.includes(fit))
      .map(({ personId, fit }) => [personId, `NAME_${fit}`] as const);
  return new Map<string, PersonFoundBy>([
    ...entries(['WHOLE', 'START']),
    ...sure.map(({ personId }) => [personId, 'COMPANY'] as const),
    ...entries(['SOUND']),
  ]);
}
