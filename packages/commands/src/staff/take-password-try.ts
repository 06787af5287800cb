import { LOCKOUT_MEMORY_MS, lockoutMs } from '@lanyard/domain/staff/lockout';
import type { StaffId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';

/**
 * Takes one try at an account's password before the password is looked at, so that many tries at once cannot
 * slip by; false while the account rests. A right password gives all tries back (`clearPasswordTries`).
 */
export async function takePasswordTry(ctx: CommandContext, staffId: StaffId): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    await tx.staffLockout.createMany({
      data: [{ userId: staffId, tries: 0, triedAt: ctx.now }],
      skipDuplicates: true,
    });
    await tx.$queryRaw`SELECT 1 FROM "StaffLockout" WHERE "userId" = ${staffId} FOR UPDATE`;
    const row = await tx.staffLockout.findUnique({ where: { userId: staffId } });
    // Gone between the two statements: somebody has just signed in, and this try counts for nothing.
    if (!row) return true;
    if (row.lockedUntil && row.lockedUntil > ctx.now) return false;
    const isForgotten = ctx.now.getTime() - row.triedAt.getTime() > LOCKOUT_MEMORY_MS;
    const tries = isForgotten ? 1 : row.tries + 1;
    const restMs = lockoutMs(tries);
    await tx.staffLockout.update({
      where: { userId: staffId },
      data: {
        tries,
        triedAt: ctx.now,
        lockedUntil: restMs > 0 ? new Date(ctx.now.getTime() + restMs) : null,
      },
    });
    return true;
  });
}
