import type { OrderFilter } from '@lanyard/domain/staff/order-list-view';

/** Payment states of an order that has nothing left to pay. */
const settled = ['PAID', 'NOT_REQUIRED'];

/** The condition behind each tab but "Needs a person"; drafts that were never placed stand behind none. */
export function orderFilterWhere(filter: Exclude<OrderFilter, 'NEEDS_PERSON'>) {
  switch (filter) {
    case 'ALL':
      return { status: { not: 'DRAFT' } };
    case 'WAITING_FOR_PAYMENT':
      return { status: 'PENDING', paymentStatus: { notIn: settled } };
    case 'ISSUING':
      return { status: 'PENDING', paymentStatus: { in: settled } };
    case 'COMPLETED':
      return { status: filter, cancelledAt: null };
    case 'CANCELLED':
      return { OR: [{ status: filter }, { cancelledAt: { not: null } }] };
    case 'EXPIRED':
    case 'REFUSED':
      return { status: filter };
  }
}
