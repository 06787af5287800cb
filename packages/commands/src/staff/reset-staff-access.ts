import type { StaffId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';

/**
 * For somebody who lost phone or password, or whose account was misused: signs them out everywhere, takes
 * password and second factor away and lets the account rest no longer.
 */
export async function resetStaffAccess(ctx: CommandContext, staffId: StaffId): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const where = { userId: staffId };
    await tx.staffUser.update({ where: { id: staffId }, data: { twoFactorEnabled: false } });
    await tx.staffTwoFactor.deleteMany({ where });
    await tx.staffAccount.updateMany({ where, data: { passwordHash: null } });
    await tx.staffSession.deleteMany({ where });
    await tx.staffLockout.deleteMany({ where });
    await appendAudit(ctx, tx, { action: 'staff.accessReset', subjectKind: 'staff', subjectId: staffId });
  });
}
