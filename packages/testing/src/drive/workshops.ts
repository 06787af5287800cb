import { randomId } from '@lanyard/crypto/random';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { newOrder, placeOrder, readOrder, tokenOf, until } from './buyer.ts';
import { mutate, type TrpcAnswer } from './trpc.ts';

/** Whose tickets are got, and how many at a time. */
export interface FreeTickets {
  readonly eventSlug: string;
  /** A ticket type that costs nothing. */
  readonly type: string;
  readonly count: number;
  /** As many as one order may have; 50 unless told otherwise. */
  readonly anOrder?: number;
  /** The order's mails go here, so that a crowd can be told apart. */
  readonly email?: (n: number) => string;
}

/** A ticket as its holder has it. */
export interface HeldTicket {
  readonly token: string;
  readonly email: string;
}

/** Gets tickets that cost nothing, each with an attendee of its own; answers the tokens of their pages. */
export async function getTickets(webUrl: string, wanted: FreeTickets): Promise<HeldTicket[]> {
  const { eventSlug, type, count, anOrder = 50, email = (n) => `holder-${n}@example.org` } = wanted;
  const held: HeldTicket[] = [];
  while (held.length < count) {
    const from = held.length;
    const quantity = Math.min(anOrder, count - from);
    const attendees = Array.from({ length: quantity }, (_, position) => ({
      position,
      person: { name: `Holder ${from + position}`, email: email(from + position) },
    }));
    const order = newOrder({
      ...{ eventSlug, attendees, basket: { [type]: { quantity, shownUnitMinor: 0 } } },
    });
    const answer = await placeOrder(webUrl, order);
    if (!answer.ok) throw new Error(`not placed: ${answer.code}`);
    const { outcome, orderPath } = answer.data;
    if (orderPath === null) throw new Error(`not placed: ${outcome}`);
    const token = tokenOf(orderPath);
    const read = await until(
      'the tickets are issued',
      () => readOrder(webUrl, token),
      (now) => now.ok && now.data.tickets.filter(({ path }) => path !== null).length === quantity,
      60_000,
    );
    if (!read.ok) throw new Error(`cannot be read: ${read.code}`);
    for (const [n, { path }] of read.data.tickets.entries())
      held.push({ token: (path ?? '').replace(/^\/t\//, ''), email: email(from + n) });
  }
  return held;
}

/** A ticket's act about a workshop, each a press of its own. */
const press =
  (procedure: 'workshops.book' | 'workshops.join') =>
  (
    webUrl: string,
    token: string,
    workshopKey: string,
    swapsSeatId?: string,
  ): Promise<TrpcAnswer<TicketView>> =>
    mutate<TicketView>(webUrl, procedure, { token, workshopKey, requestId: randomId('req'), swapsSeatId });

/** Books a seat that costs nothing, or swaps another one for it. */
export const bookSeat = press('workshops.book');

/** Joins a full workshop's line. */
export const joinLine = press('workshops.join');
