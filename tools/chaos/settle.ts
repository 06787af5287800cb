import { setTimeout as delay } from 'node:timers/promises';
import { auditTickets } from '@lanyard/testing/audit/audit-tickets';
import { readBooks } from '@lanyard/testing/audit/read-books';
import { readCouponBooks } from '@lanyard/testing/audit/read-coupon-books';
import { unlikeSource } from '@lanyard/testing/audit/unlike-source';
import { readAllMails, readLedger } from '@lanyard/testing/drive/ledger';
import { until } from '@lanyard/testing/drive/buyer';
import type { Stack } from '../launcher/stack.ts';

/** How long a refund of a card that takes none looks as if it had gone through, and a little. */
const REFUND_FAILS_MS = 5000;

/** Waits until nothing moves any more: no open order, no undelivered message, every mail out, money back, every code as its source says. */
export async function settle(options: {
  readonly stack: Stack;
  readonly withinMs: number;
  readonly say: (line: string) => void;
}): Promise<void> {
  const { stack, withinMs, say } = options;
  const startedAt = Date.now();
  await delay(1000);
  await until(
    'the stack comes to rest',
    async () => {
      const books = await readBooks(stack.databaseUrl);
      const ledger = await readLedger(stack.urls.sandbox);
      const messages = await readAllMails(stack.urls.sandbox);
      const { mails } = ledger;
      const receipts = mails.filter((mail) => mail.idempotencyKey?.startsWith('receipt/')).length;
      const completed = books.orders.filter((order) => order.status === 'COMPLETED').length;
      const tickets = await auditTickets(stack.databaseUrl, ledger, { messages, acknowledged: [] });
      return {
        pending: books.orders.filter((order) => order.status === 'PENDING').length,
        outbox: books.outbox.length,
        codesBehind: unlikeSource(await readCouponBooks(stack.databaseUrl), ledger).length,
        receiptsMissing: completed - receipts,
        refundsUndecided: ledger.refunds.filter(({ at }) => Date.now() - Date.parse(at) < REFUND_FAILS_MS)
          .length,
        // Some of them may be wrong for good: then this says which, and what else was seen last.
        tickets: tickets.flatMap(({ rule, problems }) =>
          problems.length > 0 ? [rule, ...problems.slice(0, 2)] : [],
        ),
      };
    },
    (left) =>
      left.pending === 0 &&
      left.outbox === 0 &&
      left.codesBehind === 0 &&
      left.receiptsMissing <= 0 &&
      left.refundsUndecided === 0 &&
      left.tickets.length === 0,
    withinMs,
  );
  say(`at rest after ${Math.round((Date.now() - startedAt) / 1000)} s`);
}
