import type { Export } from '@lanyard/db/generated/prisma/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import {
  exportFormats,
  exportKinds,
  type ExportFormat,
  type ExportKind,
} from '@lanyard/domain/exports/export-kinds';
import { asId, type EventId, type ExportId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';

/** A file that is to be made, and how far it is. */
export interface ExportWork {
  readonly exportId: ExportId;
  readonly eventId: EventId;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly columns: readonly string[];
  readonly filter: string | null;
  readonly dataKeyId: string;
  readonly cursor: string | null;
  readonly pageCount: number;
  readonly rowCount: number;
  readonly byteCount: number | null;
  readonly isReady: boolean;
  readonly isGone: boolean;
}

/** Reads what is wanted as a file and how far it is; null for an id nobody asked for. */
export async function findExportWork(ctx: CommandContext, exportId: ExportId): Promise<ExportWork | null> {
  const row = await ctx.db.prisma.export.findUnique({ where: { id: exportId } });
  return row && { ...exportQuestion(row), ...progressOf(row, ctx.now) };
}

function progressOf(row: Export, now: Date) {
  const { dataKeyId, cursor, pageCount, rowCount, byteCount, readyAt, forgottenAt, expiresAt } = row;
  return {
    ...{ dataKeyId, cursor, pageCount, rowCount, byteCount },
    isReady: readyAt !== null,
    isGone: forgottenAt !== null || expiresAt <= now,
  };
}

/** What an export's row asks for. */
export function exportQuestion(row: Export) {
  const kind = exportKinds.find((one) => one === row.kind);
  const format = exportFormats.find((one) => one === row.format);
  // A newer build may have written it while an older one is still running.
  if (!kind || !format) throw new DomainError('TRY_LATER');
  return {
    ...{ exportId: asId('export', row.id), eventId: asId('event', row.eventId), kind, format },
    // Written by `storeExport`, which takes nothing else.
    columns: row.columns as readonly string[],
    filter: row.filter,
  };
}
