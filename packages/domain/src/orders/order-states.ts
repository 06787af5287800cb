/** Where an order stands. A refused or expired order is over: trying again is a new order. */
export const orderStatuses = ['DRAFT', 'PENDING', 'REFUSED', 'COMPLETED', 'EXPIRED', 'CANCELLED'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** Where the money stands. */
export const paymentStatuses = ['NOT_REQUIRED', 'PENDING', 'PROCESSING', 'PAID', 'FAILED'] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

/** Whether an order can still change into a sale. */
export function isOpen(status: OrderStatus): boolean {
  return status === 'DRAFT' || status === 'PENDING';
}
