import { readReference, type TypedReference } from '@lanyard/domain/orders/read-reference';
import type { SearchedAs } from '@lanyard/domain/staff/order-list-view';
import type { SharedServices } from '../../context.ts';
import type { StaffEvent } from '../find-staff-event.ts';
import { mayHere } from '../may-here.ts';
import type { StaffMember } from '../staff-context.ts';
import { findByEmail, type FoundByEmail } from './find-by-email.ts';

/** What a search turned out to mean; null without one. */
export type Search =
  | { readonly as: 'REFERENCE'; readonly reference: TypedReference }
  | { readonly as: 'EMAIL'; readonly found: FoundByEmail }
  | { readonly as: Exclude<SearchedAs, 'REFERENCE' | 'EMAIL'> };

/** Who searches, and where. */
export interface SearchContext extends Pick<SharedServices, 'db' | 'keys'> {
  readonly staff: StaffMember;
  readonly event: StaffEvent;
}

/**
 * Understands what somebody typed. Whether an address is known is personal, too: only those who may read people
 * can search by it.
 */
export async function understandSearch(ctx: SearchContext, text: string): Promise<Search | null> {
  if (text === '') return null;
  if (text.includes('@')) {
    if (!mayHere(ctx, 'people.read')) return { as: 'EMAIL_NOT_ALLOWED' };
    return { as: 'EMAIL', found: await findByEmail(ctx, text) };
  }
  const reference = readReference(text);
  return reference ? { as: 'REFERENCE', reference } : { as: 'NOT_UNDERSTOOD' };
}
