import type { PersonId, RequestId } from '@lanyard/domain/ids/ids';

/** Activity type name: mails somebody the links to their orders and tickets at one event. */
export const SEND_LINKS = 'sendLinks';

/** One asking; the same request sends one mail, however often it arrives. */
export interface SendLinksInput {
  readonly personId: PersonId;
  readonly requestId: RequestId;
}

/** Id of the one-off activity of one request. */
export function sendLinksId(requestId: RequestId): string {
  return `send-links:${requestId}`;
}
