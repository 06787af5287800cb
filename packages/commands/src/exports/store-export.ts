import { contentHash } from '@lanyard/crypto/content-hash';
import { createExportKey } from '@lanyard/db/exports/export-pieces-repository';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { EXPORT_KEPT_DAYS, type ExportFormat, type ExportKind } from '@lanyard/domain/exports/export-kinds';
import type { EventId, ExportId, StaffId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendJob } from '../jobs/append-job.ts';
import { notifyLive } from '../live/notify-live.ts';

/** A file that somebody of the staff wants made. */
export interface NewExport {
  readonly exportId: ExportId;
  /** The one-off activity that makes it. */
  readonly jobId: string;
  readonly eventId: EventId;
  readonly staffId: StaffId;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  /** Keys of its columns, in their order. */
  readonly columns: readonly string[];
  /** The tab of the list it was started from; null for all rows. */
  readonly filter: string | null;
}

/**
 * Keeps what is wanted as a file, once, and who wanted which columns; the job that makes it is started after that.
 * Throws INPUT_INVALID for an id that is known with other content.
 */
export async function storeExport(ctx: CommandContext, wanted: NewExport): Promise<void> {
  const { exportId, jobId, eventId, staffId, kind, format, columns, filter } = wanted;
  const hash = contentHash(ctx.keys.index, { eventId, staffId, kind, format, columns: [...columns], filter });
  await inTransaction(ctx, async (tx) => {
    const dataKeyId = await createExportKey(tx, ctx.keys);
    const { count: isNew } = await tx.export.createMany({
      data: {
        ...{ id: exportId, eventId, kind, format, columns: [...columns], filter, staffId, dataKeyId },
        ...{ contentHash: hash, askedAt: ctx.now },
        expiresAt: new Date(ctx.now.getTime() + EXPORT_KEPT_DAYS * 86_400_000),
      },
      skipDuplicates: true,
    });
    if (isNew === 0) {
      await tx.dataKey.delete({ where: { id: dataKeyId } });
      const known = await tx.export.findUniqueOrThrow({ where: { id: exportId } });
      if (known.contentHash === hash) return;
      throw new DomainError('INPUT_INVALID', { what: 'This file was asked for already, in another way.' });
    }
    await appendJob(ctx, tx, { id: jobId, eventId, kind: 'EXPORT', aboutId: exportId });
    await appendAudit(ctx, tx, {
      ...{ action: 'exports.make', subjectKind: 'event', subjectId: eventId },
      facts: { exportId, kind, format, filter, columns: columns.join(' ') },
    });
    await notifyLive(tx, `event:${eventId}`);
  });
}
