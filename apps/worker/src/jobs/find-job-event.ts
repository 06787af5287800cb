import type { DbClient } from '@lanyard/db/client';
import type { JobSubject } from './job-of.ts';

/** The event a job is about, and the row the dashboard leads to. */
interface JobPlace {
  readonly eventId: string;
  readonly aboutId: string;
}

/** Where a job belongs; null when its row is gone. */
export async function findJobEvent(
  prisma: DbClient,
  { kind, aboutId }: JobSubject,
): Promise<JobPlace | null> {
  const asked = { where: { id: aboutId }, select: { eventId: true } } as const;
  const at = (row: { readonly eventId: string } | null) => row && { eventId: row.eventId, aboutId };
  switch (kind) {
    case 'EXPORT':
      return at(await prisma.export.findUnique(asked));
    case 'CODES':
      return at(await prisma.couponBatch.findUnique(asked));
    case 'CODE_CHANGE':
      return at(await prisma.coupon.findUnique(asked));
    case 'RECEIPT':
      return at(await prisma.order.findUnique(asked));
    case 'LINKS':
      return at(await prisma.person.findUnique(asked));
    case 'ORDER_MAIL':
      return orderOf(prisma, aboutId);
  }
}

/** A mail about an order names a paper, a refund or a wish to cancel. */
async function orderOf(prisma: DbClient, id: string): Promise<JobPlace | null> {
  const asked = { where: { id }, select: { eventId: true, orderId: true } } as const;
  const row =
    (await prisma.paper.findUnique(asked)) ??
    (await prisma.refund.findUnique(asked)) ??
    (await prisma.cancellation.findUnique(asked));
  return row && { eventId: row.eventId, aboutId: row.orderId };
}
