import { recordReading, type Reading } from '@lanyard/commands/staff/record-reading';
import type { SharedServices } from '../context.ts';
import { staffCommandContext } from './staff-command-context.ts';
import type { StaffMember } from './staff-context.ts';

/** Notes that somebody of the staff is about to see names or addresses; call it before the answer leaves. */
export async function auditReading(
  ctx: Pick<SharedServices, 'db' | 'keys' | 'now'> & { readonly staff: StaffMember },
  reading: Reading,
): Promise<void> {
  await recordReading(staffCommandContext(ctx), reading);
}
