import type { StaffId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';

/** Forgets the wrong passwords of an account, because somebody knew the right one or set a new one. */
export async function clearPasswordTries(ctx: CommandContext, staffId: StaffId): Promise<void> {
  await ctx.db.prisma.staffLockout.deleteMany({ where: { userId: staffId } });
}
