import { linkToken } from '@lanyard/crypto/link-token';
import type { Keys } from '@lanyard/db/keys/keys';

/** The secret part of the link in a reminder that stops further ones. */
export function stopToken(
  keys: Pick<Keys, 'links'>,
  { ticketId, ruleId }: { readonly ticketId: string; readonly ruleId: string },
): string {
  return linkToken(keys.links, 'reminder', `${ticketId}/${ruleId}`, 1);
}
