import { findOwnedBy } from '@lanyard/commands/emails/find-owned-by';
import type { SendLinksInput } from '@lanyard/contracts/emails/send-links';
import { linkToken } from '@lanyard/crypto/link-token';
import { readPeople } from '@lanyard/db/people/people-repository';
import type { ActivityDeps } from '../deps.ts';
import type { ComposedEmail } from './deliver-email.ts';
import { eventInMail } from './event-in-mail.ts';

/** The links to all that somebody has at an event, as it stands now; null when nothing is left. */
export async function composeLinks(
  deps: ActivityDeps,
  { personId, requestId }: SendLinksInput,
): Promise<ComposedEmail<'links'> | null> {
  const { db, keys, webUrl } = deps;
  const person = await db.prisma.person.findUnique({ where: { id: personId } });
  const to = (await readPeople(db.prisma, keys, [personId])).get(personId);
  if (!person || !to) return null;
  const event = await db.prisma.event.findUniqueOrThrow({ where: { id: person.eventId } });
  const { orders, tickets } = await findOwnedBy(db.prisma, event.id, person.emailIndex);
  const orderId = orders[0]?.id ?? tickets[0]?.orderId;
  if (orderId === undefined) return null;
  return {
    claim: { key: `links/${requestId}`, template: 'links', eventId: event.id, orderId, personId },
    to,
    template: 'links',
    props: {
      event: eventInMail(event),
      readerName: to.name,
      orders: orders.map(({ id, reference, linkGeneration }) => ({
        title: event.name,
        reference,
        url: `${webUrl}/o/${linkToken(keys.links, 'order', id, linkGeneration)}`,
      })),
      tickets: tickets.map(({ id, reference, linkGeneration, item }) => ({
        title: item.name,
        reference,
        url: `${webUrl}/t/${linkToken(keys.links, 'ticket', id, linkGeneration)}`,
      })),
    },
  };
}
