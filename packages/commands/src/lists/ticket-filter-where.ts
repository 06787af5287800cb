import type { TicketFilter } from '@lanyard/domain/staff/ticket-list-view';

/** The condition behind each tab but "Needs a person". */
export function ticketFilterWhere(filter: Exclude<TicketFilter, 'NEEDS_PERSON'>) {
  switch (filter) {
    case 'ALL':
      return {};
    case 'OPEN':
      return { status: { not: 'CANCELLED' }, registration: 'OPEN' };
    case 'REGISTERED':
      return { status: { not: 'CANCELLED' }, registration: 'DONE' };
    case 'CANCELLED':
      return { status: 'CANCELLED' };
  }
}
