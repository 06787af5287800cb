import type { Db } from '@lanyard/db/client';
import type { OrderId } from '@lanyard/domain/ids/ids';
import type { OrderStatus, PaymentStatus } from '@lanyard/domain/orders/order-states';

/** What the database knows of an order that somebody places. */
export interface PlacedRow {
  readonly status: OrderStatus;
  readonly paymentStatus: PaymentStatus;
  readonly refusalCode: string | null;
  readonly refusalFacts: unknown;
  readonly holdUntil: Date | null;
  /** The newest payment page that has not been closed. */
  readonly payUrl: string | null;
}

/** Which columns of an order's newest payment tell where to pay. */
export const newestPayment = {
  orderBy: { attempt: 'desc' },
  take: 1,
  select: { checkoutUrl: true, sessionClosedAt: true, status: true },
} as const;

/** Where an order's newest payment can be paid; null when it cannot. */
export function openPage(
  payments: readonly { checkoutUrl: string | null; sessionClosedAt: Date | null; status: string }[],
): string | null {
  const [payment] = payments;
  return payment?.status === 'PENDING' && !payment.sessionClosedAt ? payment.checkoutUrl : null;
}

/** Reads an order as placing needs it; throws when it is gone. */
export async function readPlacedRow({ prisma }: Db, orderId: OrderId): Promise<PlacedRow> {
  const row = await prisma.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      status: true,
      paymentStatus: true,
      refusalCode: true,
      refusalFacts: true,
      holdUntil: true,
      payments: newestPayment,
    },
  });
  return {
    ...row,
    // Only commands write these two columns, and they are typed.
    status: row.status as OrderStatus,
    paymentStatus: row.paymentStatus as PaymentStatus,
    payUrl: openPage(row.payments),
  };
}
