import type { OrderId, RequestId } from '@lanyard/domain/ids/ids';

/** Activity type name: sends an order's receipt once more. */
export const RESEND_RECEIPT = 'resendReceipt';

/** One press of "Resend receipt"; the same request sends one mail, however often it arrives. */
export interface ResendReceiptInput {
  readonly orderId: OrderId;
  readonly requestId: RequestId;
}

/** Id of the one-off activity of one request. */
export function resendReceiptId(requestId: RequestId): string {
  return `resend-receipt:${requestId}`;
}
