import { linkToken } from '@lanyard/crypto/link-token';
import type { Keys } from '@lanyard/db/keys/keys';

/** Path of an order's page, `/o/<token>`. */
export function orderPath(keys: Pick<Keys, 'links'>, orderId: string, linkGeneration: number): string {
  return `/o/${linkToken(keys.links, 'order', orderId, linkGeneration)}`;
}

/** Path of a ticket's page, `/t/<token>`. */
export function ticketPath(keys: Pick<Keys, 'links'>, ticketId: string, linkGeneration: number): string {
  return `/t/${linkToken(keys.links, 'ticket', ticketId, linkGeneration)}`;
}
