import { readPeople, type PersonFacts } from '@lanyard/db/people/people-repository';
import type { TransferId } from '@lanyard/domain/ids/ids';
import type { TransferStatus } from '@lanyard/domain/transfers/transfer-states';
import type { EmailName } from '@lanyard/emails/email-props';
import type { ActivityDeps } from '../../../deps.ts';
import type { EmailClaim } from '@lanyard/commands/emails/claim-email';
import { eventInMail } from '../../event-in-mail.ts';

/** Somebody a mail can go to. */
export interface Reader extends PersonFacts {
  readonly id: string;
}

/** An offer with its ticket and the people around it; those who were forgotten are null. */
export async function findOffer({ db, keys }: ActivityDeps, transferId: TransferId) {
  const offer = await db.prisma.transfer.findUniqueOrThrow({
    where: { id: transferId },
    include: {
      ticket: {
        include: { attendee: true, item: { select: { name: true } }, order: { include: { event: true } } },
      },
    },
  });
  const { ticket } = offer;
  const { order, attendee } = ticket;
  const { recipientId, formerId } = offer;
  const ids = [recipientId, formerId, attendee?.personId, order.buyerId].filter(
    (id) => typeof id === 'string',
  );
  const people = await readPeople(db.prisma, keys, ids);
  const reader = (id: string | null | undefined): Reader | null => {
    const facts = people.get(id ?? '');
    return id && facts ? { id, ...facts } : null;
  };
  const buyer = reader(order.buyerId);
  const holder = reader(attendee?.personId) ?? buyer;
  return {
    offer,
    ticket,
    // Only commands write it, and they know these six.
    status: offer.status as TransferStatus,
    recipient: reader(recipientId),
    former: reader(formerId),
    ...{ holder, buyer },
    /** What the offer says of who makes it; null for the organizers. */
    offererName:
      offer.offeredBy === 'STAFF' ? null : ((offer.offeredBy === 'BUYER' ? buyer : holder)?.name ?? null),
    facts: { event: eventInMail(order.event), typeName: ticket.item.name },
    /** One mail of a kind to a person about this offer. */
    claim: (template: EmailName, personId: string): EmailClaim => ({
      key: `${template}/${transferId}/${personId}`,
      template,
      eventId: ticket.eventId,
      orderId: order.id,
      ticketId: ticket.id,
      personId,
    }),
  };
}

/** What `findOffer` finds. */
export type FoundOffer = Awaited<ReturnType<typeof findOffer>>;
