import { repairCounter } from '@lanyard/commands/system/repair-counter';
import { counterKinds } from '@lanyard/domain/system/drift';
import { z } from 'zod';
import { staffCommandContext } from '../staff/staff-command-context.ts';
import { staffProcedure } from '../staff/staff-procedure.ts';

/** Sets a counter to what its rows say; one that is right stays as it is. Throws COUNTER_NOT_FOUND. */
export const repair = staffProcedure('system.repair')
  .input(z.object({ kind: z.enum(counterKinds), id: z.string().max(40) }))
  .mutation(async ({ ctx, input }): Promise<void> => {
    await repairCounter(staffCommandContext(ctx), input);
  });
