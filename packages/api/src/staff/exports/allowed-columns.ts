import { readExportColumns } from '@lanyard/commands/exports/read-export-columns';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { ExportKind } from '@lanyard/domain/exports/export-kinds';
import type { ColumnChoice } from '@lanyard/domain/exports/export-views';
import { whoMay } from '@lanyard/domain/staff/can';
import type { SharedServices } from '../../context.ts';
import type { StaffEvent } from '../find-staff-event.ts';
import { mayHere } from '../may-here.ts';
import type { StaffMember } from '../staff-context.ts';

/** The columns of a kind of export, each with whether whoever asks may have it. Answers need to know whose they are. */
export async function readColumnChoices(
  ctx: Pick<SharedServices, 'db'> & { readonly staff: StaffMember; readonly event: Pick<StaffEvent, 'id'> },
  kind: ExportKind,
): Promise<ColumnChoice[]> {
  const columns = await readExportColumns(ctx.db.prisma, { eventId: ctx.event.id, kind });
  return columns.map((column) => ({
    ...column,
    isAllowed: column.right === null || mayHere(ctx, column.right),
    who: column.right && whoMay(column.right),
  }));
}

/** Throws INPUT_INVALID for a column there is not, and NOT_ALLOWED for one that whoever asks may not have. */
export function requireColumns(choices: readonly ColumnChoice[], wanted: readonly string[]): void {
  for (const key of wanted) {
    const choice = choices.find((each) => each.key === key);
    if (!choice)
      throw new DomainError('INPUT_INVALID', { what: 'One of the columns is not there any more.' });
    if (!choice.isAllowed) throw new DomainError('NOT_ALLOWED', { who: choice.who ?? '' });
  }
}
