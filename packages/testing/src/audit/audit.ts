import type { Ledger, LedgerCharge } from '../drive/ledger.ts';
import { auditCoupons } from './audit-coupons.ts';
import { auditTickets, type SeenOfTickets } from './audit-tickets.ts';
import type { Finding } from './finding.ts';
import { readBooks, type Books } from './read-books.ts';

type Rule = readonly [rule: string, check: (books: Books, ledger: Ledger) => string[]];

/**
 * The invariants of selling, held against what truly happened: the vendors' ledger on one side, our rows read
 * by SQL of the auditor's own on the other. Nothing of the product's code is used.
 */
const rules: readonly Rule[] = [
  ['a completed order was charged exactly once, and exactly its total', chargedOnce],
  ['money without tickets stands on the timeline as needing a person', noLostMoney],
  ['every charge belongs to an order we know', knownCharges],
  [
    'a completed order has as many tickets as it sold',
    ({ orders }) =>
      orders
        .filter((order) => order.status === 'COMPLETED' && order.tickets !== order.quantity)
        .map((order) => `${order.id}: ${order.tickets} tickets for ${order.quantity} sold`),
  ],
  [
    'an order that was not completed has no ticket',
    ({ orders }) =>
      orders
        .filter((order) => order.status !== 'COMPLETED' && order.tickets > 0)
        .map((order) => `${order.id} is ${order.status} and has ${order.tickets} tickets`),
  ],
  ['each completed order has one receipt, and only those have one', oneReceipt],
  [
    'no mail left twice',
    (_books, { mails }) => repeated(mails.map((mail) => mail.idempotencyKey ?? mail.id)),
  ],
  [
    'quota counters equal the rows they count, and never pass capacity',
    ({ quotas }) =>
      quotas
        .filter(
          (q) => q.held !== q.holds || q.sold !== q.tickets || q.held + q.sold > q.capacity || q.held < 0,
        )
        .map(
          (q) => `${q.key}: held ${q.held}/${q.holds}, sold ${q.sold}/${q.tickets}, capacity ${q.capacity}`,
        ),
  ],
  [
    'stock counters equal the rows they count, and never pass the stock',
    ({ variants }) =>
      variants
        .filter((v) => v.held !== v.holds || v.sold !== v.pieces || v.held + v.sold > v.stock || v.held < 0)
        .map((v) => `${v.key}: held ${v.held}/${v.holds}, sold ${v.sold}/${v.pieces}, stock ${v.stock}`),
  ],
  ['no order is both replaced and paid', replacedAndPaid],
  [
    'takings equal completed orders',
    ({ types }) =>
      types
        .filter((t) => t.sold !== t.tickets || t.revenue !== t.gross)
        .map((t) => `${t.key}: sold ${t.sold}/${t.tickets}, revenue ${t.revenue}/${t.gross}`),
  ],
  ['no payment page outlives its order unclosed', openPages],
  [
    'nothing waits in the outbox',
    ({ outbox }) =>
      outbox.map(
        (row) => `row ${row.id} for ${row.target} ${row.targetId}: ${row.deadReason ?? 'undelivered'}`,
      ),
  ],
  [
    'no order is stuck',
    ({ orders, now }) =>
      orders
        .filter((order) => order.status === 'PENDING' && (order.holdUntil?.getTime() ?? 0) < now.getTime())
        .map((order) => `${order.id} is pending past its hold`),
  ],
];

/**
 * Audits a stack that has come to rest, its tickets by what else was seen of them; one finding a rule, empty problems
 * where it holds.
 */
export async function audit(databaseUrl: string, ledger: Ledger, seen: SeenOfTickets): Promise<Finding[]> {
  const books = await readBooks(databaseUrl);
  return [
    ...rules.map(([rule, check]) => ({ rule, problems: check(books, ledger) })),
    ...(await auditTickets(databaseUrl, ledger, seen)),
    ...(await auditCoupons(databaseUrl, ledger)),
  ];
}

const orderOf = (charge: LedgerCharge): string => charge.metadata['order_id'] ?? '';

function succeeded(ledger: Ledger): Map<string, LedgerCharge[]> {
  const byOrder = new Map<string, LedgerCharge[]>();
  for (const charge of ledger.charges) {
    if (charge.status !== 'succeeded') continue;
    byOrder.set(orderOf(charge), [...(byOrder.get(orderOf(charge)) ?? []), charge]);
  }
  return byOrder;
}

function chargedOnce({ orders }: Books, ledger: Ledger): string[] {
  const charges = succeeded(ledger);
  return orders
    .filter((order) => order.status === 'COMPLETED' && order.gross > 0)
    .flatMap((order) => {
      const own = charges.get(order.id) ?? [];
      const isRight = own.length === 1 && own[0]?.amount === order.gross;
      return isRight
        ? []
        : [
            `${order.id}: ${own.map((charge) => charge.amount).join(' + ') || 'no charge'} for ${order.gross}`,
          ];
    });
}

function noLostMoney({ orders }: Books, ledger: Ledger): string[] {
  const charges = succeeded(ledger);
  return orders
    .filter((order) => order.status !== 'COMPLETED' && charges.has(order.id) && !order.needsPerson)
    .map((order) => `${order.id} is ${order.status}, was charged, and nobody is told`);
}

function replacedAndPaid({ orders }: Books, ledger: Ledger): string[] {
  const charges = succeeded(ledger);
  return orders
    .filter((order) => order.isReplaced && charges.has(order.id))
    .map((order) => `${order.id} was replaced and charged`);
}

function knownCharges({ orders }: Books, ledger: Ledger): string[] {
  const known = new Set(orders.map((order) => order.id));
  return ledger.charges
    .filter((charge) => !known.has(orderOf(charge)))
    .map((charge) => `${charge.id} for ${orderOf(charge)}`);
}

function oneReceipt({ orders }: Books, { mails }: Ledger): string[] {
  const keys = mails.map((mail) => mail.idempotencyKey ?? '');
  return orders.flatMap((order) => {
    const count = keys.filter((key) => key === `receipt/${order.id}`).length;
    const due = order.status === 'COMPLETED' ? 1 : 0;
    return count === due ? [] : [`${order.id} (${order.status}): ${count} receipts`];
  });
}

function openPages({ orders }: Books, { sessions }: Ledger): string[] {
  const over = new Map(orders.map((order) => [order.id, order]));
  return sessions
    .filter((session) => session.status === 'open')
    .flatMap((session) => {
      const order = over.get(session.client_reference_id ?? '');
      // A page whose address nobody was given cannot be paid; its order was refused or replaced meanwhile.
      const isHarmless =
        order?.status === 'PENDING' ||
        order?.refusalCode === 'PAYMENT_UNAVAILABLE' ||
        (order?.isReplaced === true && !order.hasPage);
      return isHarmless
        ? []
        : [`${session.id} of ${order?.id ?? 'an unknown order'} (${order?.status ?? '?'}) is open`];
    });
}

function repeated(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}
