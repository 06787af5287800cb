import { linkToken } from '@lanyard/crypto/link-token';
import { readPerson } from '@lanyard/db/people/people-repository';
import type { RefundId } from '@lanyard/domain/ids/ids';
import type { RefundCause } from '@lanyard/domain/refunds/refund-words';
import type { ActivityDeps } from '../deps.ts';
import type { ComposedEmail } from './deliver-email.ts';
import { eventInMail } from './event-in-mail.ts';
import { paperPdfs } from './order-mails/paper-pdfs.ts';

/** That money was sent back, to the buyer; null when it turned out not to have been. */
export async function composeRefundSent(
  deps: ActivityDeps,
  refundId: RefundId,
): Promise<ComposedEmail<'refund-sent'> | null> {
  const { db, keys, webUrl } = deps;
  const refund = await db.prisma.refund.findUniqueOrThrow({
    where: { id: refundId },
    include: { order: { include: { event: true } }, creditNote: { select: { number: true } } },
  });
  if (refund.status !== 'SENT') return null;
  const { order, creditNote } = refund;
  const buyer = await readPerson(db.prisma, keys, order.buyerId);
  return {
    claim: {
      key: `refund-sent/${refundId}`,
      template: 'refund-sent',
      eventId: order.eventId,
      orderId: order.id,
      personId: order.buyerId,
    },
    to: buyer,
    template: 'refund-sent',
    props: {
      event: eventInMail(order.event),
      readerName: buyer.name,
      orderReference: order.reference,
      // Only commands write it, and they know these four.
      cause: refund.cause as RefundCause,
      amountMinor: refund.amountMinor,
      currency: refund.currency,
      noteNumber: creditNote?.number ?? null,
      orderUrl: `${webUrl}/o/${linkToken(keys.links, 'order', order.id, order.linkGeneration)}`,
    },
    ...(creditNote ? { attach: () => paperPdfs(deps, order.id, [creditNote.number]) } : {}),
  };
}
