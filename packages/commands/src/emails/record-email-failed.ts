import { mailName } from '@lanyard/domain/emails/mail-names';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';

/** Notes that the provider refused a mail for good: a person has to look at it. */
export async function recordEmailFailed(ctx: CommandContext, input: { readonly id: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const mail = await tx.emailMessage.update({
      where: { id: input.id },
      data: { status: 'FAILED', statusAt: ctx.now },
    });
    await appendTimeline(tx, {
      eventId: mail.eventId,
      orderId: mail.orderId,
      ticketId: mail.ticketId,
      kind: 'MAIL_FAILED',
      once: mail.id,
      facts: { mail: mailName(mail.template), mailId: mail.id },
      at: ctx.now,
      needsPerson: true,
    });
  });
}
