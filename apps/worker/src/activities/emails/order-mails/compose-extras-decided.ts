import { openCancellationText } from '@lanyard/commands/cancellations/cancellation-text';
import { readPerson } from '@lanyard/db/people/people-repository';
import type { CancellationId } from '@lanyard/domain/ids/ids';
import type { ActivityDeps } from '../../deps.ts';
import type { ComposedEmail } from '../deliver-email.ts';
import { findCancellation } from '../ticket-news/find-cancellation.ts';

/** How a wish to cancel an order without tickets was decided, to its buyer, with the organizers' words. */
export async function composeExtrasDecided(
  deps: ActivityDeps,
  cancellationId: CancellationId,
): Promise<ComposedEmail<'cancellation-decided'> | null> {
  const { wish, order, tickets, facts, orderPage } = await findCancellation(deps, cancellationId);
  if (tickets.length > 0 || (wish.status !== 'APPROVED' && wish.status !== 'DECLINED')) return null;
  const buyer = await readPerson(deps.db.prisma, deps.keys, order.buyerId);
  return {
    claim: {
      key: `cancellation-decided/${wish.id}/${order.buyerId}`,
      template: 'cancellation-decided',
      eventId: wish.eventId,
      orderId: order.id,
      personId: order.buyerId,
    },
    to: buyer,
    template: 'cancellation-decided',
    props: {
      ...facts,
      ...orderPage,
      readerName: buyer.name,
      isApproved: wish.status === 'APPROVED',
      buyerName: null,
      amountMinor: wish.decidedMinor ?? 0,
      answer: await openCancellationText(deps.db.prisma, deps.keys, wish, 'answerSealed'),
    },
  };
}
