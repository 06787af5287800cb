import { blindIndex } from '@lanyard/crypto/blind-index';
import { newEntryCode } from '@lanyard/crypto/random';
import { columnAad, sealText, type SealKey } from '@lanyard/crypto/seal';
import type { DbClient, Tx } from '../client.ts';
import type { Keys } from '../keys/keys.ts';
import { openForPerson, personKey, sealForPerson } from '../people/people-repository.ts';

/** A ticket's row as far as its entry code goes. */
export interface EntryCodeRow {
  readonly id: string;
  readonly entryCodeSealed: string;
  readonly holderId: string;
}

/** Columns of a fresh entry code, sealed with the key of the person who holds the ticket from now on. */
export async function newEntryCodeColumns(
  db: Tx | DbClient,
  keys: Keys,
  ticket: Pick<EntryCodeRow, 'id' | 'holderId'>,
): Promise<{ entryCodeSealed: string; entryCodeIndex: string; holderId: string }> {
  return sealedEntryCodeColumns(keys, await personKey(db, keys, ticket.holderId), ticket);
}

/** The same for whoever has the person's key at hand. */
export function sealedEntryCodeColumns(
  keys: Keys,
  key: SealKey,
  { id, holderId }: Pick<EntryCodeRow, 'id' | 'holderId'>,
): { entryCodeSealed: string; entryCodeIndex: string; holderId: string } {
  const code = newEntryCode();
  return {
    entryCodeSealed: sealText(key, code, aadOf(id)),
    entryCodeIndex: indexOf(keys, code),
    holderId,
  };
}

/** Columns of the same entry code under another person's key: the person of a ticket changed, its holder did not. */
export async function resealedEntryCodeColumns(
  db: Tx | DbClient,
  keys: Keys,
  ticket: EntryCodeRow,
  holderId: string,
): Promise<{ entryCodeSealed: string; holderId: string }> {
  const code = await openEntryCode(db, keys, ticket);
  return { entryCodeSealed: await sealForPerson(db, keys, holderId, code, aadOf(ticket.id)), holderId };
}

/** The secret in a ticket's QR code; throws when its holder was erased. */
export async function openEntryCode(
  db: Tx | DbClient,
  keys: Keys,
  { id, entryCodeSealed, holderId }: EntryCodeRow,
): Promise<string> {
  return openForPerson(db, keys, holderId, entryCodeSealed, aadOf(id));
}

/** Id of the ticket that an entry code opens, as `readEntryCode` spells it; null for a code that is dead or never was. */
export async function findTicketByEntryCode(
  db: Tx | DbClient,
  keys: Keys,
  code: string,
): Promise<string | null> {
  const found = await db.ticket.findUnique({
    where: { entryCodeIndex: indexOf(keys, code) },
    select: { id: true },
  });
  return found?.id ?? null;
}

const aadOf = (ticketId: string) => columnAad('Ticket', 'entryCodeSealed', ticketId);
const indexOf = (keys: Keys, code: string) => blindIndex(keys.index, 'entry-code', code);
