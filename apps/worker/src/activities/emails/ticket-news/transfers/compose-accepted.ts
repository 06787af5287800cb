import { linkToken } from '@lanyard/crypto/link-token';
import type { TransferId } from '@lanyard/domain/ids/ids';
import type { ActivityDeps } from '../../../deps.ts';
import type { ComposedEmail } from '../../deliver-email.ts';
import { findOffer, type FoundOffer, type Reader } from './find-offer.ts';

/**
 * The ticket's link to whoever took it over, and a farewell to whoever held it; to the buyer as well when it was
 * the buyer who offered somebody else's ticket. Nobody learns an address of the other side.
 */
export async function composeAccepted(
  deps: ActivityDeps,
  transferId: TransferId,
): Promise<readonly (ComposedEmail | null)[]> {
  const found = await findOffer(deps, transferId);
  if (found.status !== 'ACCEPTED') return [];
  const { offer, ticket, former, buyer } = found;
  const { attendee } = ticket;
  // Whoever is named since then has a mail of their own.
  const isStillTheirs = attendee !== null && attendee.namedAt.getTime() === offer.endedAt?.getTime();
  const old = former ?? buyer;
  const isBuyersToo = offer.offeredBy === 'BUYER' && buyer && former && buyer.email !== former.email;
  return [
    isStillTheirs ? toNewHolder(deps, found) : null,
    farewell(deps, found, old),
    isBuyersToo ? farewell(deps, found, buyer) : null,
  ];
}

function toNewHolder(deps: ActivityDeps, found: FoundOffer): ComposedEmail<'transfer-accepted'> | null {
  const { ticket, holder, facts, claim } = found;
  return (
    holder && {
      claim: claim('transfer-accepted', holder.id),
      to: holder,
      template: 'transfer-accepted',
      props: {
        ...facts,
        readerName: holder.name,
        reference: ticket.reference,
        hasQuestions: ticket.registration === 'OPEN',
        ticketUrl: `${deps.webUrl}/t/${linkToken(deps.keys.links, 'ticket', ticket.id, ticket.linkGeneration)}`,
      },
    }
  );
}

function farewell(
  deps: ActivityDeps,
  { ticket, recipient, buyer, facts, claim }: FoundOffer,
  to: Reader | null,
): ComposedEmail<'transfer-handed-on'> | null {
  const { order } = ticket;
  // Once they were told, both are forgotten.
  if (!to || !recipient) return null;
  const isOrderPage = to.email === buyer?.email;
  return {
    claim: claim('transfer-handed-on', to.id),
    to,
    template: 'transfer-handed-on',
    props: {
      ...facts,
      ...{ readerName: to.name, recipientName: recipient.name, reference: ticket.reference, isOrderPage },
      pageUrl: isOrderPage
        ? `${deps.webUrl}/o/${linkToken(deps.keys.links, 'order', order.id, order.linkGeneration)}`
        : `${deps.webUrl}/e/${order.event.slug}`,
    },
  };
}
