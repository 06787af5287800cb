import type { SessionRecord } from '../store/records.ts';

/** Where the buyer goes after paying: the shop's address with the session's id filled in. */
export function returnUrl({ id, successUrl }: SessionRecord): string {
  return successUrl.replaceAll('{CHECKOUT_SESSION_ID}', id);
}
