import type { EventContent } from '@lanyard/domain/events/event-view';
import type { PaperContent } from '@lanyard/domain/papers/paper';
import type { LockedOrder } from '../orders/lock-order.ts';

/** What every paper of an order says of seller, event and order. */
export function paperFrame({
  event,
  reference,
}: LockedOrder): Pick<PaperContent, 'seller' | 'event' | 'orderReference'> {
  // Written from a validated file; what was written before files named a seller has none.
  const { seller } = event.content as Partial<EventContent>;
  return {
    seller: seller ?? { name: event.name, address: null, taxId: null },
    event: {
      name: event.name,
      timeZone: event.timeZone,
      startsAt: event.startsAt.toISOString(),
      endsAt: event.endsAt.toISOString(),
    },
    orderReference: reference,
  };
}
