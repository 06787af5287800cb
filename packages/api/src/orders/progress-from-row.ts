import type { OrderStatus, PaymentStatus } from '@lanyard/domain/orders/order-states';
import type { OrderProgress, ReceiptStatus } from '@lanyard/domain/orders/order-view';
import { refusalCode } from './answer-from-row.ts';
import { openPage } from './placed-row.ts';

/** The columns that progress is read from when the process cannot answer. */
export interface ProgressRow {
  readonly status: string;
  readonly paymentStatus: string;
  readonly refusalCode: string | null;
  readonly holdUntil: Date | null;
  readonly wasDeclined: boolean;
  readonly endedAt: Date | null;
  readonly payments: Parameters<typeof openPage>[0];
}

/** What stands in other rows: where the receipt's mail is, and whether a changed order took this one's place. */
export interface ProgressBesides {
  readonly receipt: ReceiptStatus | null;
  readonly isReplaced: boolean;
}

/** Where an order stands by its row and what stands besides. */
export function progressFromRow(row: ProgressRow, { receipt, isReplaced }: ProgressBesides): OrderProgress {
  // Only commands write these two columns, and they are typed.
  const status = row.status as OrderStatus;
  const payment = row.paymentStatus as PaymentStatus;
  const isCompleted = status === 'COMPLETED';
  return {
    status,
    payment,
    receipt: receipt ?? (isCompleted ? 'SENDING' : 'NONE'),
    refusal: status === 'REFUSED' ? refusalCode(row.refusalCode) : null,
    holdUntil: status === 'PENDING' ? (row.holdUntil?.toISOString() ?? null) : null,
    wasDeclined: row.wasDeclined,
    isReplaced,
    waitsFor: waitsFor(row, status, payment),
    source: 'ROW',
  };
}

function waitsFor(row: ProgressRow, status: OrderStatus, payment: PaymentStatus): OrderProgress['waitsFor'] {
  switch (status) {
    case 'DRAFT':
      return 'PLACING';
    case 'PENDING':
      if (payment === 'PAID' || payment === 'NOT_REQUIRED') return 'ISSUING';
      return payment === 'PROCESSING' || openPage(row.payments) ? 'PAYMENT' : 'PLACING';
    case 'COMPLETED':
      return row.endedAt ? 'NOTHING' : 'EVENT_END';
    default:
      return 'NOTHING';
  }
}
