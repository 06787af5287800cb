import type { EventId, ExportId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';

/** A file that somebody of the staff is about to get. */
export interface TakenExport {
  readonly exportId: ExportId;
  readonly eventId: EventId;
  readonly columns: readonly string[];
  readonly rows: number;
}

/** Notes who of the staff takes a file with which columns; call it before its first byte leaves. */
export async function recordExportTaken(ctx: CommandContext, taken: TakenExport): Promise<void> {
  const { exportId, eventId, columns, rows } = taken;
  await inTransaction(ctx, (tx) =>
    appendAudit(ctx, tx, {
      ...{ action: 'exports.take', subjectKind: 'event', subjectId: eventId },
      facts: { exportId, rows, columns: columns.join(' ') },
    }),
  );
}
