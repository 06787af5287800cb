import type { BulkEvent, BulkType } from './bulk-event.ts';
import { timelineId } from '@lanyard/commands/timeline/append-timeline';
import { paymentIdOf } from '@lanyard/commands/orders/payment-id-of';
import { hashLinkToken, linkToken } from '@lanyard/crypto/link-token';
import { hashSecret } from '@lanyard/crypto/content-hash';
import { derivedId } from '@lanyard/crypto/random';
import { columnAad, sealText, type SealKey } from '@lanyard/crypto/seal';
import type { Keys } from '@lanyard/db/keys/keys';
import { sealPerson } from '@lanyard/db/people/people-repository';
import { personTerms } from '@lanyard/db/people/person-terms';
import { sealedEntryCodeColumns } from '@lanyard/db/tickets/entry-code';
import { asId } from '@lanyard/domain/ids/ids';
import { mailName } from '@lanyard/domain/emails/mail-names';
import { priceLine } from '@lanyard/domain/pricing/price-lines';
import type { TimelineFacts, TimelineKind } from '@lanyard/domain/timeline/timeline-kinds';
import { drawOrder, type DrawnOrder, type MadeUp } from './draw-order.ts';
import type { Rows } from './insert-rows.ts';
import { referenceAt } from './reference-at.ts';

/** Tables in the order in which their rows can be inserted. */
export const tables = [
  ...(['DataKey', 'Person', 'Order', 'OrderItem', 'Hold', 'Payment', 'Ticket', 'Attendee'] as const),
  ...([
    'Registration',
    'EmailMessage',
    'Cancellation',
    'CancellationTicket',
    'Refund',
    'TimelineEntry',
  ] as const),
] as const;
export type OrderRows = Readonly<Record<(typeof tables)[number], Rows>>;

const minuteMs = 60_000;
const isSold = ({ fate }: DrawnOrder) => fate === 'COMPLETED' || fate === 'CANCELLED';

/** Everything of the n-th order of a bulk: its rows by table. */
export function orderRows(keys: Keys, event: BulkEvent, n: number): OrderRows {
  const drawn = drawOrder(n, event.now);
  const orderId = asId('order', derivedId('ord', event.id, n));
  const at = (minutes: number) => new Date(drawn.placedAt.getTime() + minutes * minuteMs);
  const people: { dataKey: object; row: object }[] = [];
  const person = (who: MadeUp) => {
    const noTerms: string[] = [];
    const { id, key, dataKey, row } = sealPerson(keys, { ...who, eventId: event.id });
    const made = {
      dataKey: { ...dataKey, createdAt: at(0) },
      row: { ...row, createdAt: at(0), companyIndex: noTerms },
    };
    people.push(made);
    return { id, key, row: made.row };
  };
  const buyer = person(drawn.buyer);
  const type = event.types[Math.floor(drawn.type * event.types.length)];
  if (!type) throw new Error('the event has no ticket types');
  const count = drawn.attendees.length;
  const line = priceLine({
    quantity: count,
    unitGrossMinor: type.priceMinor,
    discountMinor: 0,
    taxRateBp: type.taxRateBp,
  });
  const itemId = derivedId('itm', orderId, 0);
  const item = { kind: 'TICKET', name: type.name, variantName: null, quantity: count };
  const amount = event.words.amount(line.grossMinor);
  const sold = isSold(drawn);
  const story = storyOf(event.id);
  story.tell(
    'ORDER_PLACED',
    { orderId, at: at(0) },
    {
      ...{ tickets: event.words.tickets(count), amount, holdUntil: event.words.time(at(30)) },
    },
  );

  const order = {
    ...orderColumns(keys, orderId, drawn, at),
    ...{ eventId: event.id, reference: referenceAt(n), buyerId: buyer.id, currency: event.currency },
    ...{ grossMinor: line.grossMinor, netMinor: line.netMinor, taxMinor: line.taxMinor },
    refundedMinor: drawn.fate === 'CANCELLED' ? line.grossMinor : 0,
  };
  const tickets = sold
    ? ticketRows(keys, {
        event,
        type,
        orderId,
        itemId,
        drawn,
        buyer,
        person,
        at,
        story,
        reference: order.reference,
      })
    : noTickets;
  if (sold) {
    story.tell('PAYMENT_RECEIVED', { orderId, at: at(3) }, { amount });
    story.tell('ORDER_COMPLETED', { orderId, at: at(3) }, { tickets: event.words.tickets(count) });
  }
  if (drawn.fate === 'EXPIRED') story.tell('ORDER_EXPIRED', { orderId, at: at(30) }, {});
  const mails = sold ? receiptRows(event, orderId, buyer.id, drawn, at, story) : [];
  const cancelled = drawn.fate === 'CANCELLED' && line.grossMinor > 0;
  return {
    DataKey: people.map(({ dataKey }) => ({ ...dataKey })),
    Person: people.map(({ row }) => ({ ...row })),
    Order: [order],
    OrderItem: [{ id: itemId, orderId, ticketTypeId: type.id, position: 0, discounted: 0, ...item, ...line }],
    Hold: holds(drawn)
      ? type.quotaIds.map((quotaId) => ({ orderId, quotaId, quantity: count, createdAt: at(0) }))
      : [],
    Payment: drawn.fate === 'REFUSED' ? [] : [paymentRow(event, orderId, drawn, line.grossMinor, at)],
    ...tickets,
    EmailMessage: mails,
    ...(cancelled ? cancellationRows(event, orderId, line.grossMinor, tickets, at, story) : noCancellation),
    TimelineEntry: story.entries,
  };
}

const noTickets = { Ticket: [], Attendee: [], Registration: [] };
const noCancellation = { Cancellation: [], CancellationTicket: [], Refund: [] };
const holds = ({ fate }: DrawnOrder) => fate === 'PROCESSING' || fate === 'WAITING';

/** Collects timeline entries under the ids that the commands would have given them. */
function storyOf(eventId: string) {
  const entries: Record<string, unknown>[] = [];
  return {
    entries,
    tell(
      kind: TimelineKind,
      of: {
        readonly orderId: string;
        readonly ticketId?: string;
        readonly at: Date;
        readonly once?: string | number;
        readonly needsPerson?: boolean;
      },
      facts: TimelineFacts,
    ) {
      const { orderId, ticketId = null, at, once = 1, needsPerson = false } = of;
      const id = timelineId({ orderId, ticketId, kind, once });
      entries.push({ id, eventId, orderId, ticketId, kind, facts, at, needsPerson });
    },
  };
}
type Story = ReturnType<typeof storyOf>;
type At = (minutes: number) => Date;

const statuses = {
  COMPLETED: 'COMPLETED',
  CANCELLED: 'COMPLETED',
  EXPIRED: 'EXPIRED',
  REFUSED: 'REFUSED',
  PROCESSING: 'PENDING',
  WAITING: 'PENDING',
} as const;
const paid = {
  COMPLETED: 'PAID',
  CANCELLED: 'PAID',
  EXPIRED: 'FAILED',
  REFUSED: 'PENDING',
  PROCESSING: 'PROCESSING',
  WAITING: 'PENDING',
} as const;

function orderColumns(keys: Keys, orderId: string, drawn: DrawnOrder, at: At) {
  const { fate } = drawn;
  return {
    id: orderId,
    status: statuses[fate],
    paymentStatus: paid[fate],
    refusalCode: fate === 'REFUSED' ? 'SOLD_OUT' : null,
    // Nobody has these secrets: such an order is looked at, and not gone on with by a browser.
    ...{
      secretHash: hashSecret(derivedId('sec', orderId)),
      contentHash: derivedId('con', orderId),
      basketHash: derivedId('bas', orderId),
    },
    ...{ linkGeneration: 1, linkTokenHash: hashLinkToken(linkToken(keys.links, 'order', orderId, 1)) },
    ...{ shownDiscountMinor: 0, discountMinor: 0, wasDeclined: false, createdAt: at(0), placedAt: at(0) },
    holdUntil: holds(drawn) ? at(30) : null,
    completedAt: isSold(drawn) ? at(3) : null,
    endedAt: fate === 'EXPIRED' ? at(30) : fate === 'REFUSED' ? at(0) : null,
    cancelledAt: fate === 'CANCELLED' ? at(60) : null,
    refundStatus: fate === 'CANCELLED' ? 'FULL' : 'NONE',
  };
}

function paymentRow(
  { currency }: BulkEvent,
  orderId: string,
  drawn: DrawnOrder,
  amountMinor: number,
  at: At,
) {
  const sold = isSold(drawn);
  return {
    ...{ id: paymentIdOf(orderId, 1), orderId, attempt: 1, processor: 'stripe', amountMinor, currency },
    ...{ status: paid[drawn.fate], createdAt: at(0), isExtra: false },
    sessionId: derivedId('cs', orderId),
    processorPaymentId: sold ? derivedId('pi', orderId) : null,
    paidMinor: sold ? amountMinor : null,
    paidAt: sold ? at(3) : null,
  };
}

interface TicketsOf {
  readonly event: BulkEvent;
  readonly type: BulkType;
  readonly orderId: string;
  readonly itemId: string;
  readonly reference: string;
  readonly drawn: DrawnOrder;
  readonly buyer: { readonly id: string; readonly key: SealKey };
  readonly person: (who: MadeUp) => {
    readonly id: string;
    readonly key: SealKey;
    readonly row: { companyIndex: string[] };
  };
  readonly at: At;
  readonly story: Story;
}

function ticketRows(keys: Keys, of: TicketsOf) {
  const { event, type, orderId, itemId, drawn, buyer, person, at, story } = of;
  const isCancelled = drawn.fate === 'CANCELLED';
  const made = drawn.attendees.map((who, position) => {
    const id = asId('ticket', derivedId('tkt', orderId, position));
    const reference = `${of.reference}-${position + 1}`;
    const attendee = who && person(who);
    const isDone = drawn.isRegistered[position] === true && type.formId !== null;
    const registration = attendee && isDone ? 'DONE' : 'OPEN';
    if (attendee)
      story.tell('ATTENDEE_NAMED', { orderId, ticketId: id, at: at(3), once: 1 }, { ticket: reference });
    if (registration === 'DONE')
      story.tell('REGISTERED', { orderId, ticketId: id, at: at(45), once: 2 }, { ticket: reference });
    if (isCancelled)
      story.tell('TICKET_CANCELLED', { orderId, ticketId: id, at: at(60) }, { ticket: reference });
    const answers = who?.company ? { company: who.company } : {};
    if (attendee && registration === 'DONE' && who?.company) {
      attendee.row.companyIndex = personTerms(keys, event.id, 'company', who.company);
    }
    return {
      ticket: {
        ...{
          id,
          eventId: event.id,
          orderId,
          orderItemId: itemId,
          ticketTypeId: type.id,
          position,
          reference,
          registration,
        },
        status: isCancelled ? 'CANCELLED' : 'ISSUED',
        ...{ linkGeneration: 1, linkTokenHash: hashLinkToken(linkToken(keys.links, 'ticket', id, 1)) },
        ...sealedEntryCodeColumns(keys, (attendee ?? buyer).key, { id, holderId: (attendee ?? buyer).id }),
        version: registration === 'DONE' ? 2 : attendee ? 1 : 0,
        waitsFor: isCancelled ? 'CLOSE' : 'EVENT_END',
        wakesAt: event.endsAt,
        createdAt: at(3),
      },
      attendee: attendee && {
        ticketId: id,
        personId: attendee.id,
        isBuyer: who === drawn.buyer,
        namedAt: at(3),
      },
      registration: attendee &&
        registration === 'DONE' && {
          ...{
            ticketId: id,
            personId: attendee.id,
            formId: type.formId,
            draftVersion: 1,
            submittedAt: at(45),
            changedAt: at(45),
          },
          answersSealed: sealText(
            attendee.key,
            JSON.stringify(answers),
            columnAad('Registration', 'answersSealed', id),
          ),
        },
    };
  });
  return {
    Ticket: made.map(({ ticket }) => ticket),
    Attendee: made.flatMap(({ attendee }) => attendee ?? []),
    Registration: made.flatMap(({ registration }) => registration || []),
  };
}

function receiptRows(
  event: BulkEvent,
  orderId: string,
  personId: string,
  { mail }: DrawnOrder,
  at: At,
  story: Story,
) {
  const key = `receipt/${orderId}`;
  const id = derivedId('eml', key);
  const facts = { mail: mailName('order-receipt'), mailId: id };
  story.tell('MAIL_SENT', { orderId, at: at(4), once: id }, facts);
  if (mail === 'DELIVERED') story.tell('MAIL_DELIVERED', { orderId, at: at(5), once: id }, facts);
  if (mail === 'BOUNCED')
    story.tell('MAIL_BOUNCED', { orderId, at: at(5), once: id, needsPerson: true }, facts);
  return [
    {
      ...{ id, key, eventId: event.id, orderId, personId, template: 'order-receipt', status: mail },
      ...{ providerId: derivedId('re', key), sentAt: at(4), statusAt: at(5), createdAt: at(3) },
    },
  ];
}

function cancellationRows(
  event: BulkEvent,
  orderId: string,
  grossMinor: number,
  { Ticket: tickets }: { readonly Ticket: readonly { readonly id: string }[] },
  at: At,
  story: Story,
) {
  const id = derivedId('can', orderId);
  const refundId = derivedId('rfd', orderId);
  const processorRefundId = derivedId('re', orderId);
  const amount = event.words.amount(grossMinor);
  const share = grossMinor / tickets.length;
  story.tell('CANCELLATION_APPROVED', { orderId, at: at(60), once: id }, { what: 'everything', amount });
  story.tell('REFUND_SENT', { orderId, at: at(61), once: refundId }, { amount, refund: processorRefundId });
  return {
    Cancellation: [
      {
        ...{
          id,
          eventId: event.id,
          orderId,
          status: 'APPROVED',
          askedBy: 'BUYER',
          reasonCode: 'ILL',
          isWholeOrder: true,
        },
        ...{
          percent: 100,
          dueMinor: grossMinor,
          swagDueMinor: 0,
          decidedMinor: grossMinor,
          askedAt: at(50),
          endedAt: at(60),
        },
      },
    ],
    CancellationTicket: tickets.map((ticket) => ({
      ...{ cancellationId: id, ticketId: ticket.id, grossMinor: share, dueMinor: share, isDiscounted: false },
    })),
    Refund: [
      {
        ...{
          id: refundId,
          eventId: event.id,
          orderId,
          paymentId: paymentIdOf(orderId, 1),
          cancellationId: id,
        },
        ...{
          cause: 'CANCELLATION',
          status: 'SENT',
          amountMinor: grossMinor,
          currency: event.currency,
          isExtra: false,
        },
        ...{
          processorPaymentId: derivedId('pi', orderId),
          processorRefundId,
          createdAt: at(60),
          sentAt: at(61),
        },
      },
    ],
  };
}
