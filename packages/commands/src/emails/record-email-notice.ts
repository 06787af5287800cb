import type { EmailNotice } from '@lanyard/domain/ports/email';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { archiveNotice } from '../webhooks/archive-notice.ts';
import { mailWords } from './mail-words.ts';

/** Later facts of a mail outrank earlier ones, whatever order they arrive in. */
const rank: Readonly<Record<string, number>> = {
  QUEUED: 0,
  SENT: 1,
  DELAYED: 2,
  DELIVERED: 3,
  FAILED: 4,
  BOUNCED: 4,
  COMPLAINED: 5,
};

const kinds = {
  DELIVERED: 'MAIL_DELIVERED',
  DELAYED: 'MAIL_DELAYED',
  BOUNCED: 'MAIL_BOUNCED',
  COMPLAINED: 'MAIL_COMPLAINED',
  FAILED: 'MAIL_FAILED',
} as const;

/** Takes in a mail provider's verified message: archived once, the mail's state moved on, told on the timeline. */
export async function recordEmailNotice(
  ctx: CommandContext,
  input: { readonly provider: string; readonly notice: EmailNotice },
): Promise<{ isNew: boolean }> {
  const { notice } = input;
  return inTransaction(ctx, async (tx) => {
    const mail = notice.providerId
      ? await tx.emailMessage.findUnique({ where: { providerId: notice.providerId } })
      : null;
    const isNew = await archiveNotice(tx, {
      id: `${input.provider}:${notice.eventId}`,
      provider: input.provider,
      type: notice.type,
      facts: { mailId: mail?.id ?? null, fact: notice.fact },
      createdAt: notice.createdAt,
      receivedAt: ctx.now,
    });
    if (!isNew || !mail || notice.fact === 'OTHER' || notice.fact === 'SENT') return { isNew };
    if ((rank[notice.fact] ?? 0) > (rank[mail.status] ?? 0)) {
      await tx.emailMessage.update({
        where: { id: mail.id },
        data: { status: notice.fact, statusAt: notice.createdAt },
      });
    }
    await appendTimeline(tx, {
      eventId: mail.eventId,
      orderId: mail.orderId,
      ticketId: mail.ticketId,
      kind: kinds[notice.fact],
      once: `${mail.id}/${notice.eventId}`,
      facts: { mail: mailWords(mail.template) },
      at: notice.createdAt,
      needsPerson: notice.fact === 'BOUNCED' || notice.fact === 'FAILED',
    });
    return { isNew };
  });
}
