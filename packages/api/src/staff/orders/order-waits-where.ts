import type { OrderWaitFilter } from '@lanyard/domain/staff/order-list-view';

/** The condition for orders whose process waits for something, as their rows say it. */
export function orderWaitsWhere(waits: OrderWaitFilter) {
  switch (waits) {
    case 'PAYMENT':
      return { status: 'PENDING', paymentStatus: { in: ['PENDING', 'FAILED'] } };
    case 'CONFIRMING':
      return { status: 'PENDING', paymentStatus: 'PROCESSING' };
    case 'ISSUING':
      return { status: 'PENDING', paymentStatus: { in: ['PAID', 'NOT_REQUIRED'] } };
    case 'CLOSE':
      return { status: 'COMPLETED' };
    case 'NOTHING':
      return { status: { in: ['EXPIRED', 'REFUSED', 'CANCELLED'] } };
  }
}
