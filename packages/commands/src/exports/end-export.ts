import type { SealKey } from '@lanyard/crypto/seal';
import { writePiece } from '@lanyard/db/exports/export-pieces-repository';
import type { MoneySums } from '@lanyard/domain/exports/export-views';
import type { EventId, ExportId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { notifyLive } from '../live/notify-live.ts';

/** A file that was written out of its rows. */
export interface ExportEnd {
  readonly exportId: ExportId;
  readonly eventId: EventId;
  readonly jobId: string;
  readonly key: SealKey;
  /** The file, in parts of moderate size. */
  readonly parts: readonly Buffer[];
  /** What its amounts add up to, in minor units; null where nothing is added up. */
  readonly sums: MoneySums | null;
}

/** Keeps a file, sealed in parts, and lets its pages of rows go, in one transaction; of two that end it, one does. */
export async function endExport(ctx: CommandContext, end: ExportEnd): Promise<void> {
  const { exportId, eventId, jobId, key, parts, sums } = end;
  const bytes = parts.reduce((sum, { length }) => sum + length, 0);
  await inTransaction(ctx, async (tx) => {
    const { count } = await tx.export.updateMany({
      where: { id: exportId, readyAt: null, forgottenAt: null },
      data: { readyAt: ctx.now, byteCount: bytes, ...(sums === null ? {} : { sums: { ...sums } }) },
    });
    if (count === 0) return;
    await tx.exportPiece.deleteMany({ where: { exportId } });
    for (const [position, part] of parts.entries())
      await writePiece(tx, key, { exportId, isFile: true, position }, part.toString('base64'));
    const { rowCount } = await tx.export.findUniqueOrThrow({ where: { id: exportId } });
    await tx.job.updateMany({
      where: { id: jobId },
      data: { done: rowCount, total: rowCount },
    });
    await notifyLive(tx, `event:${eventId}`);
  });
}
