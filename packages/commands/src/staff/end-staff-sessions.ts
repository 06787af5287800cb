import type { StaffId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';

/** Signs somebody out everywhere, at once. */
export async function endStaffSessions(ctx: CommandContext, staffId: StaffId): Promise<void> {
  await ctx.db.prisma.staffSession.deleteMany({ where: { userId: staffId } });
}
