import { blindIndex } from '@lanyard/crypto/blind-index';
import { newEntryCode } from '@lanyard/crypto/random';
import { columnAad } from '@lanyard/crypto/seal';
import type { DbClient, Tx } from '../client.ts';
import type { Keys } from '../keys/keys.ts';
import { openForPerson, sealForPerson } from '../people/people-repository.ts';

/** Columns of a fresh entry code, sealed with the key of the person who bought the ticket. */
export async function newEntryCodeColumns(
  db: Tx | DbClient,
  keys: Keys,
  ticket: { readonly id: string; readonly buyerId: string },
): Promise<{ entryCodeSealed: string; entryCodeIndex: string }> {
  const code = newEntryCode();
  const aad = columnAad('Ticket', 'entryCodeSealed', ticket.id);
  return {
    entryCodeSealed: await sealForPerson(db, keys, ticket.buyerId, code, aad),
    entryCodeIndex: blindIndex(keys.index, 'entry-code', code),
  };
}

/** The secret in a ticket's QR code. */
export async function openEntryCode(
  db: Tx | DbClient,
  keys: Keys,
  ticket: {
    readonly id: string;
    readonly entryCodeSealed: string;
    readonly order: { readonly buyerId: string };
  },
): Promise<string> {
  const aad = columnAad('Ticket', 'entryCodeSealed', ticket.id);
  return openForPerson(db, keys, ticket.order.buyerId, ticket.entryCodeSealed, aad);
}
