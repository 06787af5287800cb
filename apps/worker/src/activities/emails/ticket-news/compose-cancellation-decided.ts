import { openCancellationText } from '@lanyard/commands/cancellations/cancellation-text';
import { readPeople } from '@lanyard/db/people/people-repository';
import type { CancellationId, TicketId } from '@lanyard/domain/ids/ids';
import type { CancellationDecidedProps } from '@lanyard/emails/email-props';
import type { ActivityDeps } from '../../deps.ts';
import type { ComposedEmail } from '../deliver-email.ts';
import { findCancellation } from './find-cancellation.ts';

type Mail = ComposedEmail<'cancellation-decided'>;

/**
 * How a wish to cancel was decided: to whoever asked, with the organizers' words; to the buyer besides, when an
 * attendee asked and it was approved; and to each attendee whose ticket was cancelled without their asking. The
 * first ticket of a wish tells for all of them, each tells its own attendee.
 */
export async function composeCancellationDecided(
  deps: ActivityDeps,
  { ticketId, cancellationId }: { readonly ticketId: TicketId; readonly cancellationId: CancellationId },
): Promise<readonly (Mail | null)[]> {
  const found = await findCancellation(deps, cancellationId);
  const { wish, order, tickets, isAskedByBuyer, facts } = found;
  const ticket = tickets.find(({ id }) => id === ticketId);
  if (!ticket || (wish.status !== 'APPROVED' && wish.status !== 'DECLINED')) return [];
  const isApproved = wish.status === 'APPROVED';
  const attendeeId = ticket.attendee?.personId ?? null;
  const ids = [order.buyerId, ...[wish.askerId, attendeeId].filter((id) => id !== null)];
  const people = await readPeople(deps.db.prisma, deps.keys, ids);
  const compose = (
    personId: string | null,
    props: Pick<CancellationDecidedProps, 'buyerName' | 'amountMinor' | 'answer'> &
      Partial<Pick<CancellationDecidedProps, 'references' | 'isWholeOrder'>>,
    page: typeof found.orderPage | ReturnType<typeof found.ticketPage> | null,
  ): Mail | null => {
    const to = personId === null ? undefined : people.get(personId);
    if (!to || personId === null || !page) return null;
    return {
      claim: {
        key: `cancellation-decided/${wish.id}/${personId}`,
        template: 'cancellation-decided',
        eventId: wish.eventId,
        orderId: order.id,
        ...(tickets.length === 1 || !page.isOrderPage ? { ticketId } : {}),
        personId,
      },
      to,
      template: 'cancellation-decided',
      props: {
        ...facts,
        ...page,
        readerName: to.name,
        isApproved,
        ...props,
      },
    };
  };
  const amountMinor = wish.decidedMinor ?? 0;
  const mails: (Mail | null)[] = [];
  if (tickets[0]?.id === ticketId) {
    const answer = await openCancellationText(deps.db.prisma, deps.keys, wish, 'answerSealed');
    const asker = { buyerName: null, amountMinor: isAskedByBuyer ? amountMinor : null, answer };
    mails.push(compose(wish.askerId, asker, found.askersPage(ticket)));
    if (isApproved && !isAskedByBuyer)
      mails.push(compose(order.buyerId, { buyerName: null, amountMinor, answer: null }, found.orderPage));
  }
  const isToldHere = isApproved && ticket.attendee?.isBuyer === false && attendeeId !== wish.askerId;
  if (isToldHere)
    mails.push(
      compose(
        attendeeId,
        {
          buyerName: people.get(order.buyerId)?.name ?? 'the buyer',
          amountMinor: null,
          answer: null,
          references: [ticket.reference],
          isWholeOrder: false,
        },
        found.ticketPage(ticket),
      ),
    );
  return mails;
}
