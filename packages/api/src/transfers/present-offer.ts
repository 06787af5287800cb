import { transferTimesOf } from '@lanyard/commands/transfers/lock-transferable';
import { transferRefused } from '@lanyard/commands/transfers/transfer-refused';
import type { SharedServices } from '../context.ts';
import { readPeople } from '@lanyard/db/people/people-repository';
import type { TransferStatus } from '@lanyard/domain/transfers/transfer-states';
import { offerRunsOutAt } from '@lanyard/domain/transfers/transfer-times';
import type { TransferOfferView } from '@lanyard/domain/transfers/transfer-view';
import { texts } from '../events/load-event.ts';
import { presentEvent } from '../events/present-event.ts';
import type { FoundTransfer } from './find-transfer.ts';

/** An offer as whoever it was made to may see it: of the ticket its kind, of the people who offers it. */
export async function presentOffer(
  { db, keys, now }: Pick<SharedServices, 'db' | 'keys' | 'now'>,
  offer: FoundTransfer,
): Promise<TransferOfferView> {
  const { ticket, recipientId } = offer;
  const { order, attendee, item } = ticket;
  const runsOutAt = offerRunsOutAt(offer.expiresAt.getTime(), transferTimesOf(ticket));
  // Only commands write it, and they know these six.
  const written = offer.status as TransferStatus;
  // The process notes it within a moment; nobody has to wait for that to be told.
  const status = written === 'OFFERED' && now().getTime() >= runsOutAt ? 'EXPIRED' : written;
  const isOpen = status === 'OFFERED';
  const offererId = offer.offeredBy === 'HOLDER' ? (attendee?.personId ?? order.buyerId) : order.buyerId;
  const people = isOpen
    ? await readPeople(db.prisma, keys, [offererId, ...(recipientId === null ? [] : [recipientId])])
    : new Map<string, never>();
  const { venue, ...event } = presentEvent(order.event);
  return {
    status,
    event: { ...event, venue: venue.name, address: venue.address },
    typeName: item.name,
    includes: texts(item.ticketType?.includes),
    offererName: offer.offeredBy === 'STAFF' ? null : (people.get(offererId)?.name ?? null),
    recipient: (recipientId !== null && people.get(recipientId)) || null,
    expiresAt: new Date(runsOutAt).toISOString(),
    refusal: isOpen ? (transferRefused(ticket, now(), { hasOpenOffer: false })?.sentence ?? null) : null,
  };
}
