import { transferable } from '@lanyard/commands/transfers/lock-transferable';
import { hashLinkToken } from '@lanyard/crypto/link-token';
import type { Db } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { newestPayment } from './placed-row.ts';

/** Columns that tell where an order stands. */
const standingColumns = {
  id: true,
  status: true,
  paymentStatus: true,
  refusalCode: true,
  holdUntil: true,
  wasDeclined: true,
  endedAt: true,
  payments: newestPayment,
} as const;

/** Where the order behind a link stands; throws LINK_UNKNOWN. */
export async function findStanding({ prisma }: Db, token: string) {
  const order = await prisma.order.findUnique({
    where: { linkTokenHash: hashLinkToken(token) },
    select: standingColumns,
  });
  if (!order) throw new DomainError('LINK_UNKNOWN');
  return order;
}

/** The order behind a link with all its page shows; throws LINK_UNKNOWN. */
export async function findOrder({ prisma }: Db, token: string) {
  const order = await prisma.order.findUnique({
    where: { linkTokenHash: hashLinkToken(token) },
    include: {
      event: true,
      payments: newestPayment,
      items: {
        orderBy: { position: 'asc' },
        include: {
          ticketType: { select: { key: true } },
          workshop: { select: { key: true } },
          swagVariant: { select: { key: true, item: { select: { key: true } } } },
        },
      },
      tickets: {
        orderBy: { position: 'asc' },
        include: transferable,
      },
    },
  });
  if (!order) throw new DomainError('LINK_UNKNOWN');
  return order;
}

/** What `findOrder` finds. */
export type FoundOrder = Awaited<ReturnType<typeof findOrder>>;
