import type { Db } from '@lanyard/db/client';

/** Ids as processors write them: what it is, and signs that mean nothing to people. */
const shape = /^[a-z]{2,8}_[A-Za-z0-9_]{6,}$/;

/** Whether a text looks like the id of a payment, a payment page or a refund at the processor. */
export function looksLikeProcessorId(text: string): boolean {
  return shape.test(text);
}

/** Orders with a payment, a payment page or a refund of this id at the processor. */
export async function findByProcessorId({ prisma }: Db, eventId: string, id: string): Promise<string[]> {
  if (!looksLikeProcessorId(id)) return [];
  const [bySession, byPayment, byRefund] = await Promise.all([
    prisma.payment.findUnique({ where: { sessionId: id }, select: { orderId: true } }),
    prisma.payment.findMany({ where: { processorPaymentId: id }, select: { orderId: true }, take: 5 }),
    prisma.refund.findUnique({ where: { processorRefundId: id }, select: { orderId: true } }),
  ]);
  const ids = [bySession, ...byPayment, byRefund].flatMap((row) => row?.orderId ?? []);
  const orders = await prisma.order.findMany({ where: { id: { in: ids }, eventId }, select: { id: true } });
  return orders.map((order) => order.id);
}
