import type { Db } from '@lanyard/db/client';
import { asId, type OrderId } from '@lanyard/domain/ids/ids';

/** The changed order that took an order's place, and which of its links is the valid one. */
export interface Successor {
  readonly orderId: OrderId;
  readonly linkGeneration: number;
}

/** Finds who took a cancelled order's place; null when nobody did. */
export async function findSuccessor(
  { prisma }: Db,
  order: { readonly id: string; readonly status: string },
): Promise<Successor | null> {
  if (order.status !== 'CANCELLED') return null;
  const row = await prisma.order.findFirst({
    // Whoever was refused took nothing.
    where: { replacesId: order.id, status: { notIn: ['DRAFT', 'REFUSED'] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, linkGeneration: true },
  });
  return row && { orderId: asId('order', row.id), linkGeneration: row.linkGeneration };
}
