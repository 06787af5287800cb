import type { CommandContext } from '../context.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { findReceiptRequest, type ReceiptRequest } from './request-receipt.ts';

/** Tells on the timeline, once a request, that the receipt left again, and who of the staff had asked for it. */
export async function recordReceiptResent(
  ctx: CommandContext,
  request: ReceiptRequest & { readonly mailId: string },
): Promise<void> {
  const asked = await findReceiptRequest(ctx, request);
  if (!asked) throw new Error(`no request ${request.requestId}`);
  await appendTimeline(ctx.db.prisma, {
    eventId: asked.eventId,
    orderId: request.orderId,
    kind: 'RECEIPT_RESENT',
    once: request.requestId,
    facts: { ...(asked.staffId === null ? {} : { staffId: asked.staffId }), mailId: request.mailId },
    at: ctx.now,
  });
}
