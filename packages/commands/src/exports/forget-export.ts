import { destroyPieces } from '@lanyard/db/exports/export-pieces-repository';
import type { ExportId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { notifyLive } from '../live/notify-live.ts';

/** Destroys a file whose time is over, and the key that could read it; safe to repeat. */
export async function forgetExport(ctx: CommandContext, exportId: ExportId): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { count } = await tx.export.updateMany({
      where: { id: exportId, forgottenAt: null },
      data: { forgottenAt: ctx.now },
    });
    if (count === 0) return;
    const { dataKeyId, eventId } = await tx.export.findUniqueOrThrow({ where: { id: exportId } });
    await destroyPieces(tx, { exportId, dataKeyId, at: ctx.now });
    await appendAudit(ctx, tx, {
      ...{ action: 'exports.forget', subjectKind: 'event', subjectId: eventId },
      facts: { exportId },
    });
    await notifyLive(tx, `event:${eventId}`);
  });
}
