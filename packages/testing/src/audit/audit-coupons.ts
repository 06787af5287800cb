import type { Ledger } from '../drive/ledger.ts';
import type { Finding } from './finding.ts';
import { readCouponBooks, type CouponBooks } from './read-coupon-books.ts';
import { unlikeSource } from './unlike-source.ts';

type Rule = readonly [rule: string, check: (books: CouponBooks, ledger: Ledger) => string[]];
type OrderBook = CouponBooks['orders'][number];

/** What must be true of codes, held against the processor's ledger and SQL of the auditor's own. */
const rules: readonly Rule[] = [
  [
    'uses of a code are what its orders claim, and the discounted tickets that were sold',
    ({ codes }) =>
      codes
        .filter((c) => c.held !== c.heldClaims || c.used !== c.usedClaims || c.used !== c.discounted)
        .map(
          (c) => `${c.code}: held ${c.held}/${c.heldClaims}, used ${c.used}/${c.usedClaims}/${c.discounted}`,
        ),
  ],
  ['our row of a code says what the processor says', unlikeSource],
  [
    'a code was never taken more often than its capacity allowed, at any commit that was watched',
    ({ codes }) => codes.filter(({ beyond }) => beyond).map((c) => `${c.code}: ${c.beyond} times beyond`),
  ],
  [
    'a code that nobody watched is not taken more often than its capacity allows',
    ({ codes }) =>
      codes
        .filter((c) => c.beyond === null && c.capacity !== null && c.held + c.used > c.capacity)
        .map((c) => `${c.code}: ${c.held + c.used} of ${c.capacity}`),
  ],
  [
    'a code for once a buyer stands in one order of each buyer',
    ({ codes }) => codes.filter((c) => c.again > 0).map((c) => `${c.code}: ${c.again} claims too many`),
  ],
  ['an order with a code costs what its page said, to the cent', ({ orders }) => orders.flatMap(unlikeShown)],
  ['each page to pay on asks for what its order costs, whoever takes the code off', pagesAsShown],
  ['the processor counts a code once for each paid page that took it off', countedAsRedeemed],
  ['what a code gave away is what its paid orders were charged less', givenAway],
  [
    'no order has a code that its source did not answer for meanwhile',
    ({ orders }) =>
      orders.filter((order) => !order.wasAnswered).map((order) => `${order.id}: ${order.code} on trust`),
  ],
  [
    'hidden tickets are sold with a code that opens them, and not otherwise',
    ({ intruders }) => intruders.map(({ id, key }) => `${id} has ${key}`),
  ],
];

/** Audits the codes of one event, or of all, once things have come to rest. */
export async function auditCoupons(
  databaseUrl: string,
  ledger: Ledger,
  slug: string | null = null,
): Promise<Finding[]> {
  const books = await readCouponBooks(databaseUrl, slug);
  return rules.map(([rule, check]) => ({ rule, problems: check(books, ledger) }));
}

function unlikeShown(order: OrderBook): string[] {
  const { id, shown, discount, lineDiscounts, list, gross, claim, claimDiscount, claimed } = order;
  const { discounted, cancelled } = order;
  // What was cancelled has been taken out of the claim; one that was returned as a whole stays as it was last.
  const standing = cancelled === 0 ? [claimDiscount] : [];
  const amounts = new Set([shown, discount, lineDiscounts, list - gross, ...standing]);
  return amounts.size === 1 && (claim === 'RETURNED' || claimed === discounted - cancelled)
    ? []
    : [`${id}: takes off ${[...amounts].join(' or ')}, ${claimed} claimed, ${discounted} less ${cancelled}`];
}

function pagesAsShown({ orders, payments, codes }: CouponBooks, { sessions }: Ledger): string[] {
  const pages = new Map(sessions.map((session) => [session.id, session]));
  const withCode = new Map(orders.map((order) => [order.id, order]));
  return payments.flatMap(({ orderId, sessionId, amount }) => {
    const page = pages.get(sessionId);
    const order = withCode.get(orderId);
    if (!page) return [`${sessionId} of ${orderId} is not in the ledger`];
    const problems: string[] = [];
    if (page.amount !== amount || (order && page.amount !== order.gross))
      problems.push(`${sessionId} asks for ${page.amount}, its order for ${order?.gross ?? amount}`);
    const source = codes.find(({ id }) => id === order?.couponId)?.sourceId ?? null;
    if (page.promotion_code !== null) {
      if (page.promotion_code !== source || page.amount_discount !== order?.discount)
        problems.push(`${sessionId} took ${page.amount_discount} off by ${page.promotion_code}`);
    } else if (page.amount_discount !== 0) {
      problems.push(`${sessionId} took ${page.amount_discount} off without a code`);
    } else if (order && order.discount > 0 && page.metadata['coupon_code'] !== order.code) {
      problems.push(`${sessionId} does not name ${order.code}`);
    }
    return problems;
  });
}

/** Orders that were free, or paid at our net prices, are the processor's to overlook; no others. */
function countedAsRedeemed({ codes, orders, payments }: CouponBooks, ledger: Ledger): string[] {
  const codeOf = new Map(orders.map((order) => [order.id, order.couponId]));
  const rode = new Set(
    ledger.sessions.filter((session) => session.promotion_code !== null).map(({ id }) => id),
  );
  return codes.flatMap(({ id, code, sourceId }) => {
    const there = ledger.promotionCodes.find((promotion) => promotion.id === sourceId);
    const ours = payments.filter(
      ({ orderId, sessionId, isPaid }) => isPaid && codeOf.get(orderId) === id && rode.has(sessionId),
    ).length;
    const counted = there?.times_redeemed ?? 0;
    return counted === ours ? [] : [`${code}: counted ${counted} times, ${ours} paid pages took it off`];
  });
}

function givenAway({ codes, orders }: CouponBooks, { charges }: Ledger): string[] {
  const charged = new Map<string, number>();
  for (const charge of charges) {
    const orderId = charge.metadata['order_id'] ?? '';
    if (charge.status === 'succeeded') charged.set(orderId, (charged.get(orderId) ?? 0) + charge.amount);
  }
  return codes.flatMap(({ id, code }) => {
    const sold = orders.filter((order) => order.couponId === id && order.status === 'COMPLETED');
    const given = sold.reduce((sum, order) => sum + order.discount, 0);
    const less = sold.reduce((sum, order) => sum + order.list - (charged.get(order.id) ?? 0), 0);
    return given === less ? [] : [`${code} gave away ${given}, and ${less} less was charged`];
  });
}
