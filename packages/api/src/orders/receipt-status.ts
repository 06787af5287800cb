import type { Db } from '@lanyard/db/client';
import type { ReceiptStatus } from '@lanyard/domain/orders/order-view';

const statuses: Readonly<Record<string, ReceiptStatus>> = {
  QUEUED: 'SENDING',
  SENT: 'SENT',
  DELAYED: 'SENT',
  DELIVERED: 'SENT',
  // Whoever complained has read it.
  COMPLAINED: 'SENT',
  BOUNCED: 'FAILED',
  FAILED: 'FAILED',
};

/** Where a receipt stands by the state of its mail. */
export const receiptStatusOf = (mailStatus: string): ReceiptStatus => statuses[mailStatus] ?? 'SENDING';

/** Where the receipt's mail stands by its row; null when there is none yet. */
export async function readReceiptStatus({ prisma }: Db, orderId: string): Promise<ReceiptStatus | null> {
  const mail = await prisma.emailMessage.findFirst({
    where: { orderId, template: 'order-receipt' },
    orderBy: { createdAt: 'desc' },
    select: { status: true },
  });
  return mail ? receiptStatusOf(mail.status) : null;
}
