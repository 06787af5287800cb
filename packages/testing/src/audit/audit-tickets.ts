import { createHash } from 'node:crypto';
import type { Ledger, MailboxMessage } from '../drive/ledger.ts';
import type { Finding } from './finding.ts';
import { readTicketBooks, type TicketBooks } from './read-ticket-books.ts';

/** What happened to tickets, besides what the vendors' ledger tells. */
export interface SeenOfTickets {
  /** All mails that left, with their words. */
  readonly messages: readonly MailboxMessage[];
  /** Presses that somebody was told have done something. */
  readonly acknowledged: readonly string[];
}

type Rule = readonly [
  rule: string,
  check: (books: TicketBooks, ledger: Ledger, seen: SeenOfTickets) => string[],
];

/**
 * The invariants of a ticket's life and of money given back, held against what truly happened: the vendors' ledger
 * and mailbox on one side, our rows read by SQL of the auditor's own on the other.
 */
const rules: readonly Rule[] = [
  ['each refund in the books was made at the processor, and each made there is in the books', sameRefunds],
  [
    'each refund of ours was made once',
    ({ refunds }, ledger) => refunds.flatMap(({ id }) => madeOnce(id, ledger)),
  ],
  ['never more goes back of a charge than was taken', notMoreThanTaken],
  [
    'no refund waits any more',
    ({ refunds }) => refunds.filter(({ status }) => status === 'PENDING').map(({ id }) => `${id} is pending`),
  ],
  [
    'orders say what was given back',
    ({ orders }) =>
      orders
        .filter(({ refunded, sent }) => refunded !== sent)
        .map(({ id, refunded, sent }) => `${id} says ${refunded}, its refunds ${sent}`),
  ],
  [
    'a refund that failed or was made by hand is shown to a person',
    ({ refunds }) => refunds.filter(({ hasTask }) => !hasTask).map(({ id }) => `nobody is told of ${id}`),
  ],
  ['money that was sent is told to the buyer', refundsTold],
  ['a charge that is contested stands in the books', disputesKnown],
  ['an approved wish cancelled all it is about and has one refund of what was decided', approvedWishes],
  ['a ticket is cancelled by one approved wish, and by nothing else', cancelledOnce],
  ['the processes of cancelled tickets were told, and whoever asked was mailed', cancelledTold],
  ['a ticket has one holder, whose its code is, and one offer at most', oneHolder],
  ['who is registered has answered under a key of their own, and nobody else has', registrations],
  ['a named attendee who is not the buyer was mailed the link that lives, and nobody else was', linksMailed],
  [
    'what somebody was told is done stands in the audit trail',
    ({ presses }, _ledger, { acknowledged }) => {
      const known = new Set(presses);
      return acknowledged.filter((press) => !known.has(press)).map((press) => `${press} is lost`);
    },
  ],
];

/** Audits the tickets of a stack that has come to rest; one finding a rule, empty problems where it holds. */
export async function auditTickets(
  databaseUrl: string,
  ledger: Ledger,
  seen: SeenOfTickets,
): Promise<Finding[]> {
  const books = await readTicketBooks(databaseUrl);
  return rules.map(([rule, check]) => ({ rule, problems: check(books, ledger, seen) }));
}

/** Attendees who are not the buyer and whose ticket's present link is in no mail. */
function withoutLink({ tickets }: TicketBooks, messages: readonly MailboxMessage[]): string[] {
  const mailed = linksIn(messages);
  return tickets
    .filter(({ status, isNamed, isBuyers }) => status !== 'CANCELLED' && isNamed && !isBuyers)
    .filter(({ linkHash }) => !mailed.has(linkHash))
    .map(({ id }) => id);
}

function sameRefunds({ refunds }: TicketBooks, ledger: Ledger): string[] {
  const rows = new Map(refunds.map((row) => [row.processorRefundId, row]));
  const made = new Map(ledger.refunds.map((refund) => [refund.id, refund]));
  const strange = ledger.refunds.flatMap(({ id, amount, status }) => {
    const row = rows.get(id);
    const expected = status === 'failed' ? 'FAILED' : 'SENT';
    return row?.amount === amount && row.status === expected
      ? []
      : [`${id} of ${amount} ${status}: ${row ? `${row.id} of ${row.amount} ${row.status}` : 'no row'}`];
  });
  const unmade = refunds
    .filter(({ status, processorRefundId }) => status === 'SENT' && !made.has(processorRefundId ?? ''))
    .map(({ id }) => `${id} is sent, and the processor knows nothing of it`);
  return [...strange, ...unmade];
}

function madeOnce(refundId: string, { refunds }: Ledger): string[] {
  const made = refunds.filter(({ metadata }) => Object.values(metadata).includes(refundId));
  return made.length <= 1 ? [] : [`${refundId} was made ${made.length} times`];
}

function notMoreThanTaken(_books: TicketBooks, { charges, refunds }: Ledger): string[] {
  return charges.flatMap(({ id, amount, amount_refunded }) => {
    const back = refunds
      .filter(({ charge, status }) => charge === id && status === 'succeeded')
      .reduce((sum, refund) => sum + refund.amount, 0);
    return back <= amount && back === amount_refunded
      ? []
      : [`${id}: ${back} of ${amount} (${amount_refunded})`];
  });
}

function refundsTold({ refunds }: TicketBooks, { mails }: Ledger): string[] {
  const keys = new Set(mails.map(({ idempotencyKey }) => idempotencyKey));
  return refunds
    .filter(({ status, cause }) => status === 'SENT' && cause !== 'OUTSIDE')
    .filter(({ id }) => !keys.has(`refund-sent/${id}`))
    .map(({ id }) => `${id} was sent without a word`);
}

function disputesKnown({ disputes }: TicketBooks, { charges }: Ledger): string[] {
  return charges
    .filter(({ dispute }) => dispute !== null)
    .filter(({ payment_intent: intent, dispute }) => {
      const status = dispute === 'needs_response' ? 'OPEN' : dispute === 'won' ? 'WON' : 'LOST';
      return !disputes.some((row) => row.intent === intent && row.status === status && row.hasTask);
    })
    .map(({ id, dispute }) => `${id} is ${dispute}, and nobody is told`);
}

function approvedWishes({ wishes }: TicketBooks): string[] {
  return wishes.flatMap(({ id, status, decided, refunds, amounts, tickets, cancelled }) => {
    const isApproved = status === 'APPROVED';
    const due = isApproved && (decided ?? 0) > 0 ? 1 : 0;
    const isRight =
      refunds === due &&
      amounts.every((amount) => amount === decided) &&
      cancelled === (isApproved ? tickets : 0);
    // A wish that came to nothing leaves its tickets to a later one.
    const isOver = status === 'DECLINED' || status === 'WITHDRAWN';
    return isRight || (isOver && refunds === 0)
      ? []
      : [`${id} (${status}, ${decided}): ${refunds} refunds, ${cancelled} of ${tickets} cancelled`];
  });
}

function cancelledOnce({ tickets }: TicketBooks): string[] {
  return tickets
    .filter(
      ({ status, approved, isAsked }) =>
        approved !== (status === 'CANCELLED' ? 1 : 0) || isAsked !== (status === 'CANCEL_PENDING'),
    )
    .map(({ id, status, approved, isAsked }) => `${id} is ${status}: ${approved} approved, asked ${isAsked}`);
}

function cancelledTold({ wishes }: TicketBooks, { mails }: Ledger): string[] {
  const keys = mails.map(({ idempotencyKey }) => idempotencyKey ?? '');
  return wishes
    .filter(({ status, tickets }) => status === 'APPROVED' && tickets > 0)
    .filter(
      ({ id, told, tickets }) =>
        told !== tickets || !keys.some((key) => key.startsWith(`cancellation-decided/${id}/`)),
    )
    .map(({ id, told, tickets }) => `${id}: ${told} of ${tickets} processes told, or nobody mailed`);
}

function oneHolder({ tickets }: TicketBooks): string[] {
  return tickets
    .filter(
      ({ isHolders, openOffers, status, isHandedOn, accepted, isBuyers, generation }) =>
        !isHolders ||
        openOffers > (status === 'ISSUED' ? 1 : 0) ||
        (isHandedOn && (accepted === 0 || isBuyers)) ||
        generation <= accepted,
    )
    .map(({ id, openOffers, accepted }) => `${id}: ${openOffers} open offers, ${accepted} accepted`);
}

function registrations({ tickets }: TicketBooks): string[] {
  return tickets
    .filter(({ registration, hasQuestions, answers, isNamed }) =>
      hasQuestions ? answers !== (registration === 'DONE' ? 1 : 0) : isNamed !== (registration === 'DONE'),
    )
    .map(({ id, registration, answers }) => `${id} is ${registration} with ${answers} answers`);
}

function linksMailed(books: TicketBooks, _ledger: Ledger, { messages }: SeenOfTickets): string[] {
  const mailed = linksIn(messages);
  const shared = books.tickets
    .filter(({ isNamed, isHandedOn }) => isNamed && isHandedOn)
    .filter(({ linkHash }) => (mailed.get(linkHash)?.size ?? 0) > 1)
    .map(({ id }) => `the link of ${id} went to several people`);
  return [...withoutLink(books, messages).map((id) => `${id}: its link was never mailed`), ...shared];
}

/** Whom each link to a ticket was mailed to, by its hash. */
function linksIn(messages: readonly MailboxMessage[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { to, text } of messages)
    for (const [, token = ''] of text.matchAll(/\/t\/([\w-]{20,})/g)) {
      const hash = createHash('sha256').update(token, 'utf8').digest('base64url');
      found.set(hash, (found.get(hash) ?? new Set()).add([to].flat().join()));
    }
  return found;
}
