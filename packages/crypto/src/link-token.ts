import { createHash } from 'node:crypto';
import { keyedHash } from './keyed-hash.ts';

/** What a link opens: an order's page, a ticket's page, the offer of a ticket, or what stops reminders. */
export type LinkKind = 'order' | 'ticket' | 'transfer' | 'reminder';

const TOKEN_BYTES = 24;

/** The secret part of a link: 192 bits as 32 base64url characters, the same each time, so a link can be sent again; a raised generation gives another. */
export function linkToken(linkKey: Uint8Array, kind: LinkKind, id: string, generation: number): string {
  if (!Number.isSafeInteger(generation) || generation < 0) {
    throw new RangeError('a link generation is a whole number from 0');
  }
  return keyedHash(linkKey, 'link-token', kind, id, generation)
    .subarray(0, TOKEN_BYTES)
    .toString('base64url');
}

/** What is stored to find a link by its token: SHA-256 in base64url; unsalted, since a token has 192 bits of its own. */
export function hashLinkToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('base64url');
}
