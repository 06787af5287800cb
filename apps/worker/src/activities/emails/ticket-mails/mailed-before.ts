import type { ActivityDeps } from '../../deps.ts';
import { ticketMailKey } from './ticket-mail.ts';
import { ticketLinkKey } from './ticket-link-mail.ts';
import type { MailedTicket } from './read-mailed-ticket.ts';

/** To whom a ticket's present link left last, with the news of a version or without; null when it never did. */
export async function mailedBefore(
  { db }: ActivityDeps,
  ticket: MailedTicket,
): Promise<{ readonly personId: string } | null> {
  const { id, linkGeneration, version } = ticket;
  const keys = [
    ticketLinkKey(ticket),
    ticketMailKey('READY', id, linkGeneration),
    ticketMailKey('RENEWED', id, linkGeneration),
    ticketMailKey('CHANGED', id, version),
  ];
  return db.prisma.emailMessage.findFirst({
    where: { key: { in: keys }, sentAt: { not: null } },
    orderBy: { sentAt: 'desc' },
    select: { personId: true },
  });
}
