import { createHash, randomBytes } from 'node:crypto';
import { randomId } from '@lanyard/crypto/random';
import type { StaffId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';

const LINK_LIFE_MS = 48 * 60 * 60_000;

/**
 * A secret that lets an account's owner set a password once, within two days; an earlier one is void from now
 * on. The row is the login library's own, which finds it by the hash of what the secret is for.
 */
export async function createPasswordLink(
  ctx: CommandContext,
  staffId: StaffId,
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(ctx.now.getTime() + LINK_LIFE_MS);
  const identifierHash = createHash('sha256').update(`reset-password:${token}`).digest('base64url');
  await inTransaction(ctx, async (tx) => {
    // Also ends a sign-in that waits for its second factor, which then has to begin again.
    await tx.staffVerification.deleteMany({ where: { value: staffId } });
    await tx.staffVerification.create({
      data: { id: randomId('vrf'), identifierHash, value: staffId, expiresAt, createdAt: ctx.now },
    });
    await appendAudit(ctx, tx, {
      action: 'staff.passwordLinkMade',
      subjectKind: 'staff',
      subjectId: staffId,
    });
  });
  return { token, expiresAt };
}
