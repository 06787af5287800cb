import type { SealKey } from '@lanyard/crypto/seal';
import { writePiece } from '@lanyard/db/exports/export-pieces-repository';
import type { EventId, ExportId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { notifyLive } from '../live/notify-live.ts';
import type { KeptPage } from './read-export-page.ts';

/** A page of rows, read after those that are kept already. */
export interface ExportPage extends KeptPage {
  readonly exportId: ExportId;
  readonly eventId: EventId;
  readonly jobId: string;
  readonly key: SealKey;
  /** How many pages there are before it. */
  readonly position: number;
  /** Where it ends. */
  readonly cursor: string;
  /** How many rows there will be in all, as it looks now. */
  readonly total: number;
}

/** Keeps a page, sealed, and how far the export is; safe to repeat: a page that is kept already stays. */
export async function recordExportPage(ctx: CommandContext, page: ExportPage): Promise<void> {
  const { exportId, eventId, jobId, key, position, rows, sums, cursor, total } = page;
  await inTransaction(ctx, async (tx) => {
    const { count } = await tx.export.updateMany({
      where: { id: exportId, pageCount: position, readyAt: null, forgottenAt: null },
      data: { pageCount: position + 1, cursor, rowCount: { increment: rows.length } },
    });
    if (count === 0) return;
    const kept: KeptPage = { rows, sums };
    await writePiece(tx, key, { exportId, isFile: false, position }, JSON.stringify(kept));
    const { rowCount } = await tx.export.findUniqueOrThrow({ where: { id: exportId } });
    await tx.job.updateMany({
      where: { id: jobId },
      data: { done: rowCount, total: Math.max(rowCount, total) },
    });
    // A page is read within moments; telling each of hundreds would only have pages read their lists again.
    if (position % 4 === 0) await notifyLive(tx, `event:${eventId}`);
  });
}
