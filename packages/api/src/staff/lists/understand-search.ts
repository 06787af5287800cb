import { readReference, type TypedReference } from '@lanyard/domain/orders/read-reference';
import { nameTokens } from '@lanyard/domain/search/name-tokens';
import type { SearchedAs } from '@lanyard/domain/staff/order-list-view';
import type { SharedServices } from '../../context.ts';
import type { StaffEvent } from '../find-staff-event.ts';
import { mayHere } from '../may-here.ts';
import { findByProcessorId, looksLikeProcessorId } from '../search/find-by-processor-id.ts';
import { findNamedPeople } from '../search/find-named-people.ts';
import type { StaffMember } from '../staff-context.ts';
import { COUNT_UP_TO } from './count-up-to.ts';
import { findByEmail } from './find-by-email.ts';
import { findPlaces, type Places } from './find-places.ts';

/** What a search turned out to mean; null without one. */
export type Search =
  | { readonly as: 'REFERENCE'; readonly reference: TypedReference }
  | { readonly as: 'EMAIL' | 'NAME'; readonly found: Places }
  | { readonly as: 'PROCESSOR_ID'; readonly orderIds: readonly string[] }
  | { readonly as: Exclude<SearchedAs, 'REFERENCE' | 'EMAIL' | 'NAME' | 'PROCESSOR_ID'> };

/** Who searches, and where. */
export interface SearchContext extends Pick<SharedServices, 'db' | 'keys'> {
  readonly staff: StaffMember;
  readonly event: StaffEvent;
}

/**
 * Understands what somebody typed: an address, a reference, the processor's id of a payment, or a name. Whether
 * somebody is known is personal, too: only those who may read people can search by address or name.
 */
export async function understandSearch(ctx: SearchContext, text: string): Promise<Search | null> {
  if (text === '') return null;
  const seesPeople = mayHere(ctx, 'people.read');
  if (text.includes('@')) {
    if (!seesPeople) return { as: 'EMAIL_NOT_ALLOWED' };
    return { as: 'EMAIL', found: await findPlaces(ctx.db, await findByEmail(ctx, text)) };
  }
  const reference = readReference(text);
  if (reference && (await isThere(ctx, reference))) return { as: 'REFERENCE', reference };
  if (looksLikeProcessorId(text) && mayHere(ctx, 'orders.read')) {
    return { as: 'PROCESSOR_ID', orderIds: await findByProcessorId(ctx.db, ctx.event.id, text) };
  }
  if (nameTokens(text).join('').length < 2) return { as: 'NOT_UNDERSTOOD' };
  // Some names could be references: what no order is called is looked for as a name.
  if (!seesPeople) return reference ? { as: 'REFERENCE', reference } : { as: 'EMAIL_NOT_ALLOWED' };
  const people = await findNamedPeople(ctx, { part: 'name', text, limit: COUNT_UP_TO });
  if (reference && people.length === 0) return { as: 'REFERENCE', reference };
  const found = await findPlaces(
    ctx.db,
    people.map(({ personId }) => personId),
  );
  return { as: 'NAME', found };
}

/** Whether a search looked for people: that it found none is something read about them, too. */
export function asksForPeople(search: Search | null): boolean {
  return search?.as === 'EMAIL' || search?.as === 'NAME';
}

async function isThere({ db, event }: SearchContext, { order }: TypedReference): Promise<boolean> {
  const row = await db.prisma.order.findUnique({ where: { reference: order }, select: { eventId: true } });
  return row?.eventId === event.id;
}
