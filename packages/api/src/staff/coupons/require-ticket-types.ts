import type { Db } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { StaffEvent } from '../find-staff-event.ts';
import { readTicketTypeNames } from './read-ticket-type-names.ts';

/** Throws INPUT_INVALID for a ticket type that the event does not have. */
export async function requireTicketTypes(
  { db, event }: { readonly db: Db; readonly event: StaffEvent },
  terms: { readonly ticketTypeKeys: readonly string[] | null; readonly unlocks: readonly string[] },
): Promise<void> {
  const known = new Set((await readTicketTypeNames(db, event.id)).map(({ key }) => key));
  const unknown = [...(terms.ticketTypeKeys ?? []), ...terms.unlocks].find((key) => !known.has(key));
  if (unknown !== undefined)
    throw new DomainError('INPUT_INVALID', { what: `This event has no ticket type “${unknown}”.` });
}
