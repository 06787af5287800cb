import { randomId } from '@lanyard/crypto/random';
import { acceptTransfer } from '@lanyard/commands/transfers/accept-transfer';
import { offerTransfer } from '@lanyard/commands/transfers/offer-transfer';
import { asId, type TicketId, type TransferId } from '@lanyard/domain/ids/ids';
import { anEvent } from './an-event.ts';
import type { EventWishes } from './event-file.ts';
import { aCompletedOrder } from './orders.ts';
import type { TestContext } from '../test-context.ts';

/** A person as tests name one. */
export interface NamedPerson {
  readonly name: string;
  readonly email: string;
}

/** People of the tests: a buyer, who is named on the ticket, a friend who holds it, and two who might. */
export const people = {
  ada: { name: 'Ada Buyer', email: 'ada@example.org' },
  bo: { name: 'Bo Holder', email: 'bo@example.org' },
  cy: { name: 'Cy Friend', email: 'cy@example.org' },
  di: { name: 'Di Other', email: 'di@example.org' },
} as const satisfies Record<string, NamedPerson>;

/** A ticket of an event of its own that Ada bought for Bo, and how it is offered and accepted. */
export async function aTicketOfBo(ctx: TestContext, wishes: EventWishes = {}) {
  const { slug, eventId } = await anEvent(ctx, wishes);
  const { orderId, tickets } = await aCompletedOrder(ctx, {
    slug,
    buyer: people.ada,
    attendees: [{ position: 0, person: people.bo }],
  });
  const ticketId = asId('ticket', tickets[0]?.ticketId ?? '');
  return {
    ...{ slug, eventId, orderId, ticketId },
    offer: (recipient: NamedPerson = people.cy, as: 'STAFF' | 'BUYER' = 'STAFF') =>
      offerTo(ctx, ticketId, recipient, as),
    accept: (transferId: TransferId, person: NamedPerson = people.cy, requestId = randomId('req')) =>
      acceptTransfer(ctx, { transferId, requestId, person }),
    row: () =>
      ctx.db.prisma.ticket.findUniqueOrThrow({
        where: { id: ticketId },
        include: { attendee: true, transfers: true, order: { include: { buyer: true } } },
      }),
  };
}

async function offerTo(
  ctx: TestContext,
  ticketId: TicketId,
  recipient: NamedPerson,
  as: 'STAFF' | 'BUYER',
): Promise<TransferId> {
  const wanted = { ticketId, requestId: randomId('req'), access: { as }, recipient };
  return (await offerTransfer(ctx, wanted)).transferId;
}
