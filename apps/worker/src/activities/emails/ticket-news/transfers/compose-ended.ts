import { linkToken } from '@lanyard/crypto/link-token';
import type { TransferId } from '@lanyard/domain/ids/ids';
import type { TransferEnd } from '@lanyard/domain/transfers/transfer-states';
import type { ActivityDeps } from '../../../deps.ts';
import type { ComposedEmail } from '../../deliver-email.ts';
import { findOffer, type FoundOffer } from './find-offer.ts';

/** That an offer ended without a new holder, to the side that did not end it; when it ran out, to both. */
export async function composeEnded(
  deps: ActivityDeps,
  transferId: TransferId,
): Promise<readonly (ComposedEmail | null)[]> {
  const found = await findOffer(deps, transferId);
  const { status } = found;
  if (status === 'OFFERED' || status === 'ACCEPTED') return [];
  return [
    status === 'DECLINED' ? null : toRecipient(deps, found, status),
    status === 'DECLINED' || status === 'EXPIRED' ? toHolder(deps, found, status) : null,
  ];
}

function toRecipient(
  deps: ActivityDeps,
  { ticket, recipient, offererName, facts, claim }: FoundOffer,
  end: TransferEnd,
): ComposedEmail<'transfer-ended'> | null {
  return (
    recipient && {
      claim: claim('transfer-ended', recipient.id),
      to: recipient,
      template: 'transfer-ended',
      props: {
        ...facts,
        ...{ end, isHolder: false, readerName: recipient.name, otherName: offererName },
        pageUrl: `${deps.webUrl}/e/${ticket.order.event.slug}`,
      },
    }
  );
}

function toHolder(
  deps: ActivityDeps,
  { offer, ticket, recipient, holder, facts, claim }: FoundOffer,
  end: TransferEnd,
): ComposedEmail<'transfer-ended'> | null {
  if (!holder || !recipient) return null;
  // Whoever came after it ended is not to know of it, nor whoever was before of their link.
  if (ticket.attendee && offer.endedAt && ticket.attendee.namedAt > offer.endedAt) return null;
  return {
    claim: claim('transfer-ended', holder.id),
    to: holder,
    template: 'transfer-ended',
    props: {
      ...facts,
      ...{ end, isHolder: true, readerName: holder.name, otherName: recipient.name },
      pageUrl: `${deps.webUrl}/t/${linkToken(deps.keys.links, 'ticket', ticket.id, ticket.linkGeneration)}`,
    },
  };
}
