import type { RequestId } from '@lanyard/domain/ids/ids';
import type { OrderMail } from '../outbox-message.ts';

/** Activity type name: mails an order's buyer what no process mails. */
export const SEND_ORDER_MAIL = 'sendOrderMail';

/** One piece of news; the same request sends one mail, however often it arrives. */
export interface SendOrderMailInput {
  readonly requestId: RequestId;
  readonly mail: OrderMail;
}

/** Id of the one-off activity of one request. */
export function sendOrderMailId({ requestId, mail }: SendOrderMailInput): string {
  return `order-mail:${mail.kind}:${requestId}`;
}
