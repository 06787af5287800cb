import { storeExport } from '@lanyard/commands/exports/store-export';
import { writeExportId } from '@lanyard/contracts/exports/write-export';
import { exportFilter } from '@lanyard/domain/exports/export-filter';
import { newExportSchema } from '@lanyard/domain/exports/export.schema';
import type { ExportId } from '@lanyard/domain/ids/ids';
import { staffCommandContext } from '../staff-command-context.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { readColumnChoices, requireColumns } from './allowed-columns.ts';
import { startExport } from './start-export.ts';

/**
 * Has a file of an event's rows made by a one-off activity; pressing again is safe. Throws INPUT_INVALID for a
 * column there is not, NOT_ALLOWED for one that whoever asks may not have, and TRY_LATER while Temporal is away.
 */
export const make = eventProcedure('exports.make')
  .input(newExportSchema)
  .mutation(async ({ ctx, input }): Promise<{ readonly exportId: ExportId }> => {
    const { exportId, kind, format, columns } = input;
    requireColumns(await readColumnChoices(ctx, kind), columns);
    await storeExport(staffCommandContext(ctx), {
      ...{ exportId, jobId: writeExportId(exportId), eventId: ctx.event.id, staffId: ctx.staff.id },
      ...{ kind, format, columns: [...new Set(columns)], filter: exportFilter(kind, input.filter) },
    });
    await startExport(ctx.temporal, exportId);
    return { exportId };
  });
