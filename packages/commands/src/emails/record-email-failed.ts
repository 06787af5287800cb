import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { tellMail } from './tell-mail.ts';

/** Notes that the provider refused a mail for good: a person has to look at it. */
export async function recordEmailFailed(ctx: CommandContext, input: { readonly id: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const mail = await tx.emailMessage.update({
      where: { id: input.id },
      data: { status: 'FAILED', statusAt: ctx.now },
    });
    await tellMail(tx, mail, { kind: 'MAIL_FAILED', once: mail.id, at: ctx.now, needsPerson: true });
  });
}
