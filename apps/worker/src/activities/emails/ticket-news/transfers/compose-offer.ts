import { linkToken } from '@lanyard/crypto/link-token';
import type { TransferId } from '@lanyard/domain/ids/ids';
import { instantWords } from '@lanyard/domain/time/event-words';
import type { ActivityDeps } from '../../../deps.ts';
import type { ComposedEmail } from '../../deliver-email.ts';
import { findOffer } from './find-offer.ts';

/**
 * The offer to whom it is made, and a notice to whoever holds the ticket, who can take it back; none when it has
 * ended meanwhile.
 */
export async function composeOffer(
  deps: ActivityDeps,
  transferId: TransferId,
): Promise<readonly (ComposedEmail | null)[]> {
  const { offer, ticket, status, recipient, holder, offererName, facts, claim } = await findOffer(
    deps,
    transferId,
  );
  if (status !== 'OFFERED' || !recipient) return [];
  const { links } = deps.keys;
  const expiresAt = instantWords(offer.expiresAt, ticket.order.event.timeZone);
  const toRecipient: ComposedEmail<'transfer-offer'> = {
    claim: claim('transfer-offer', recipient.id),
    to: recipient,
    template: 'transfer-offer',
    props: {
      ...facts,
      ...{ readerName: recipient.name, offererName, expiresAt },
      offerUrl: `${deps.webUrl}/x/${linkToken(links, 'transfer', offer.id, offer.linkGeneration)}`,
    },
  };
  const toHolder: ComposedEmail<'transfer-offered'> | null = holder && {
    claim: claim('transfer-offered', holder.id),
    to: holder,
    template: 'transfer-offered',
    props: {
      ...facts,
      ...{ readerName: holder.name, recipientName: recipient.name, reference: ticket.reference, expiresAt },
      ticketUrl: `${deps.webUrl}/t/${linkToken(links, 'ticket', ticket.id, ticket.linkGeneration)}`,
    },
  };
  return [toRecipient, toHolder];
}
