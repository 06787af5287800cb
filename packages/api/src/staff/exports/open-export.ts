import { exportQuestion } from '@lanyard/commands/exports/find-export-work';
import { recordExportTaken } from '@lanyard/commands/exports/record-export-taken';
import type { SealKey } from '@lanyard/crypto/seal';
import { openExportKey, readPiece } from '@lanyard/db/exports/export-pieces-repository';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { exportKindWords, type ExportFormat } from '@lanyard/domain/exports/export-kinds';
import { asId, idPattern } from '@lanyard/domain/ids/ids';
import { instantToLocal } from '@lanyard/domain/time/local-time';
import type { SharedServices } from '../../context.ts';
import { requireRight } from '../require-right.ts';
import { staffCommandContext } from '../staff-command-context.ts';
import type { StaffMember } from '../staff-context.ts';
import { readColumnChoices, requireColumns } from './allowed-columns.ts';

type Taker = Pick<SharedServices, 'db' | 'keys' | 'now'> & { readonly staff: StaffMember };

/** A file that is about to be handed out. */
export interface OpenExport {
  readonly name: string;
  readonly format: ExportFormat;
  readonly bytes: number;
  /** Its parts, one after the other. */
  readonly parts: () => AsyncGenerator<Buffer>;
}

/**
 * Opens the file of an export for somebody who may have each of its columns, and notes who takes it. Throws
 * EXPORT_NOT_FOUND, EXPORT_NOT_READY, EXPORT_GONE and NOT_ALLOWED.
 */
export async function openExport(ctx: Taker, id: string): Promise<OpenExport> {
  const { prisma } = ctx.db;
  const row = idPattern('export').test(id)
    ? await prisma.export.findUnique({ where: { id }, include: { event: true } })
    : null;
  if (!row) throw new DomainError('EXPORT_NOT_FOUND');
  const { exportId, eventId, kind, format, columns } = exportQuestion(row);
  requireRight(ctx.staff, 'exports.make', eventId);
  const known = await readColumnChoices({ ...ctx, event: { id: eventId } }, kind);
  // A question that is gone from the form has no right of its own any more; whoever may see answers may see it.
  const there = columns.filter((key) => known.some((choice) => choice.key === key));
  if (there.length < columns.length) requireRight(ctx.staff, 'needs.read', eventId);
  requireColumns(known, there);
  if (row.forgottenAt !== null || row.expiresAt <= ctx.now()) throw new DomainError('EXPORT_GONE');
  if (row.readyAt === null) throw new DomainError('EXPORT_NOT_READY');
  const key = await openExportKey(prisma, ctx.keys, row.dataKeyId);
  await recordExportTaken(staffCommandContext(ctx), { exportId, eventId, columns, rows: row.rowCount });
  const day = instantToLocal(row.askedAt, row.event.timeZone).slice(0, 10);
  return {
    name: `${row.event.slug}-${exportKindWords[kind].file}-${day}.${format === 'XLSX' ? 'xlsx' : 'csv'}`,
    ...{ format, bytes: row.byteCount ?? 0 },
    parts: () => readParts(ctx, key, asId('export', exportId)),
  };
}

async function* readParts({ db }: Taker, key: SealKey, exportId: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position++) {
    const part = await readPiece(db.prisma, key, { exportId, isFile: true, position });
    if (part === null) return;
    yield Buffer.from(part, 'base64');
  }
}
