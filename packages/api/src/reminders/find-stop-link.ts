import { hashLinkToken } from '@lanyard/crypto/link-token';
import type { Db } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';

/** Whom the link in a reminder is about: the address it went to, at its event; throws LINK_UNKNOWN. */
export async function findStopLink({ prisma }: Db, token: string) {
  const reminder = await prisma.reminder.findUnique({
    where: { stopTokenHash: hashLinkToken(token) },
    select: {
      eventId: true,
      person: { select: { emailIndex: true } },
      ticket: {
        select: { order: { select: { event: { select: { slug: true, name: true, timeZone: true } } } } },
      },
    },
  });
  // Whoever it went to is forgotten, so nothing goes to them any more.
  if (!reminder?.person) throw new DomainError('LINK_UNKNOWN');
  const { eventId, person, ticket } = reminder;
  return { eventId, emailIndex: person.emailIndex, event: ticket.order.event };
}
