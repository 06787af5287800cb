import type { CommandContext } from '@lanyard/commands/context';
import { commandContext, type SharedServices } from '../context.ts';
import type { StaffMember } from './staff-context.ts';

/** The context of a command that somebody of the staff sets off: they stand in its audit entry. */
export function staffCommandContext(
  ctx: Pick<SharedServices, 'db' | 'keys' | 'now'> & { readonly staff: StaffMember },
): CommandContext {
  return commandContext(ctx, { kind: 'staff', id: ctx.staff.id });
}
