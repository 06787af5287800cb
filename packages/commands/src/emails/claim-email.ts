import { derivedId } from '@lanyard/crypto/random';
import type { CommandContext } from '../context.ts';

/** A mail by what it is for; `key` makes it leave once. */
export interface EmailClaim {
  readonly key: string;
  readonly template: string;
  readonly eventId: string;
  readonly orderId?: string;
  readonly ticketId?: string;
  /** The batch whose code it carries. */
  readonly batchId?: string;
  readonly personId: string;
}

/** Puts a mail in the books before it leaves; answers `isSent` when an earlier call saw it leave. */
export async function claimEmail(
  ctx: CommandContext,
  claim: EmailClaim,
): Promise<{ id: string; isSent: boolean }> {
  const id = derivedId('eml', claim.key);
  await ctx.db.prisma.emailMessage.createMany({
    data: { id, ...claim, statusAt: ctx.now, createdAt: ctx.now },
    skipDuplicates: true,
  });
  const row = await ctx.db.prisma.emailMessage.findUniqueOrThrow({ where: { id } });
  return { id, isSent: row.sentAt !== null };
}
