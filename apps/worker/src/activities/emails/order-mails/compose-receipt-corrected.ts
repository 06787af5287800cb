import { linkToken } from '@lanyard/crypto/link-token';
import { readPerson } from '@lanyard/db/people/people-repository';
import type { PaperId } from '@lanyard/domain/ids/ids';
import type { ActivityDeps } from '../../deps.ts';
import type { ComposedEmail } from '../deliver-email.ts';
import { eventInMail } from '../event-in-mail.ts';
import { paperPdfs } from './paper-pdfs.ts';

/** That a receipt was made out anew, to the buyer, with both papers. */
export async function composeReceiptCorrected(
  deps: ActivityDeps,
  paperId: PaperId,
): Promise<ComposedEmail<'receipt-corrected'>> {
  const { db, keys, webUrl } = deps;
  const receipt = await db.prisma.paper.findUniqueOrThrow({
    where: { id: paperId },
    include: { order: { include: { event: true } } },
  });
  const { order, orderId } = receipt;
  // Written in the same transaction, one place before it.
  const note = await db.prisma.paper.findUniqueOrThrow({
    where: { orderId_position: { orderId, position: receipt.position - 1 } },
    include: { credits: { select: { number: true } } },
  });
  const buyer = await readPerson(db.prisma, keys, order.buyerId);
  return {
    claim: {
      key: `receipt-corrected/${paperId}`,
      template: 'receipt-corrected',
      eventId: order.eventId,
      orderId,
      personId: order.buyerId,
    },
    to: buyer,
    template: 'receipt-corrected',
    props: {
      event: eventInMail(order.event),
      readerName: buyer.name,
      orderReference: order.reference,
      oldNumber: note.credits?.number ?? '',
      noteNumber: note.number,
      number: receipt.number,
      amountMinor: receipt.grossMinor,
      currency: receipt.currency,
      orderUrl: `${webUrl}/o/${linkToken(keys.links, 'order', orderId, order.linkGeneration)}`,
    },
    attach: () => paperPdfs(deps, orderId, [note.number, receipt.number]),
  };
}
