import { readPerson } from '@lanyard/db/people/people-repository';
import type { CancellationId } from '@lanyard/domain/ids/ids';
import type { ActivityDeps } from '../../deps.ts';
import type { ComposedEmail } from '../deliver-email.ts';
import { findCancellation } from '../ticket-news/find-cancellation.ts';

/** That a wish to cancel an order without tickets was noted, to its buyer; one that has ended needs no such mail. */
export async function composeExtrasAsked(
  deps: ActivityDeps,
  cancellationId: CancellationId,
): Promise<ComposedEmail<'cancellation-asked'> | null> {
  const { wish, order, tickets, facts, orderPage } = await findCancellation(deps, cancellationId);
  if (wish.status !== 'ASKED' || tickets.length > 0) return null;
  const buyer = await readPerson(deps.db.prisma, deps.keys, order.buyerId);
  return {
    claim: {
      key: `cancellation-asked/${wish.id}/${order.buyerId}`,
      template: 'cancellation-asked',
      eventId: wish.eventId,
      orderId: order.id,
      personId: order.buyerId,
    },
    to: buyer,
    template: 'cancellation-asked',
    props: {
      ...facts,
      ...orderPage,
      readerName: buyer.name,
      attendeeName: null,
      percent: wish.percent,
      due: wish.dueMinor,
    },
  };
}
