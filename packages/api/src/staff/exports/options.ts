import { exportKindSchema } from '@lanyard/domain/exports/export.schema';
import type { ExportOptions } from '@lanyard/domain/exports/export-views';
import { eventProcedure } from '../staff-procedure.ts';
import { readColumnChoices } from './allowed-columns.ts';

/** What a file of an event's rows could hold. Throws EVENT_NOT_FOUND. */
export const options = eventProcedure('exports.make')
  .input(exportKindSchema)
  .query(async ({ ctx, input: { kind } }): Promise<ExportOptions> => ({
    kind,
    columns: await readColumnChoices(ctx, kind),
  }));
