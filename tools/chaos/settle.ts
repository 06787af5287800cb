import { readBooks } from '@lanyard/testing/audit/read-books';
import { readCouponBooks } from '@lanyard/testing/audit/read-coupon-books';
import { unlikeSource } from '@lanyard/testing/audit/unlike-source';
import { readLedger } from '@lanyard/testing/drive/ledger';
import { until } from '@lanyard/testing/drive/buyer';
import type { Stack } from '../launcher/stack.ts';

/** Waits until nothing moves any more: no open order, no undelivered message, every receipt out, every code as its source says. */
export async function settle(options: {
  readonly stack: Stack;
  readonly withinMs: number;
  readonly say: (line: string) => void;
}): Promise<void> {
  const { stack, withinMs, say } = options;
  const startedAt = Date.now();
  await until(
    'the stack comes to rest',
    async () => {
      const books = await readBooks(stack.databaseUrl);
      const ledger = await readLedger(stack.urls.sandbox);
      const { mails } = ledger;
      const receipts = mails.filter((mail) => mail.idempotencyKey?.startsWith('receipt/')).length;
      const completed = books.orders.filter((order) => order.status === 'COMPLETED').length;
      return {
        pending: books.orders.filter((order) => order.status === 'PENDING').length,
        outbox: books.outbox.length,
        codesBehind: unlikeSource(await readCouponBooks(stack.databaseUrl), ledger).length,
        receiptsMissing: completed - receipts,
        linksMissing:
          books.guests.length -
          mails.filter((mail) => mail.idempotencyKey?.startsWith('ticket-link/')).length,
      };
    },
    (left) =>
      left.pending === 0 &&
      left.outbox === 0 &&
      left.codesBehind === 0 &&
      left.receiptsMissing <= 0 &&
      left.linksMissing <= 0,
    withinMs,
  );
  say(`at rest after ${Math.round((Date.now() - startedAt) / 1000)} s`);
}
