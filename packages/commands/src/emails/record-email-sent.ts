import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { applyEmailNotice } from './apply-email-notice.ts';
import { earlyNotices, lockProviderMail } from './early-notices.ts';
import { tellMail } from './tell-mail.ts';

/** Notes that the provider took a mail (null: under an id we do not know), and what it had already said of it. */
export async function recordEmailSent(
  ctx: CommandContext,
  input: { readonly id: string; readonly providerId: string | null },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { providerId } = input;
    if (providerId) await lockProviderMail(tx, providerId);
    const { count } = await tx.emailMessage.updateMany({
      where: { id: input.id, sentAt: null },
      data: { status: 'SENT', providerId, sentAt: ctx.now, statusAt: ctx.now },
    });
    if (count === 0) return;
    const mail = await tx.emailMessage.findUniqueOrThrow({ where: { id: input.id } });
    await tellMail(tx, mail, { kind: 'MAIL_SENT', once: mail.id, at: ctx.now });
    const early = providerId ? await earlyNotices(tx, providerId) : [];
    for (const notice of early) await applyEmailNotice(tx, mail.id, notice);
  });
}
