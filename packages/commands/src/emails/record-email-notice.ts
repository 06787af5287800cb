import type { EmailNotice } from '@lanyard/domain/ports/email';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { archiveNotice } from '../webhooks/archive-notice.ts';
import { applyEmailNotice } from './apply-email-notice.ts';
import { lockProviderMail } from './early-notices.ts';

/**
 * Takes in a mail provider's verified message: archived once, the mail's state moved on, told on the timeline.
 * One that comes before the mail's own id is known waits in the archive for `recordEmailSent`.
 */
export async function recordEmailNotice(
  ctx: CommandContext,
  input: { readonly provider: string; readonly notice: EmailNotice },
): Promise<{ isNew: boolean }> {
  const { eventId, type, createdAt, providerId, fact } = input.notice;
  const noticeId = `${input.provider}:${eventId}`;
  return inTransaction(ctx, async (tx) => {
    if (providerId) await lockProviderMail(tx, providerId);
    const mail = providerId ? await tx.emailMessage.findUnique({ where: { providerId } }) : null;
    const isNew = await archiveNotice(tx, {
      id: noticeId,
      provider: input.provider,
      type,
      facts: { mailId: mail?.id ?? null, fact, ...(mail ? {} : { earlyFor: providerId }) },
      createdAt,
      receivedAt: ctx.now,
    });
    if (isNew && mail) await applyEmailNotice(tx, mail.id, { noticeId, fact, createdAt });
    return { isNew };
  });
}
