import { exportQuestion } from '@lanyard/commands/exports/find-export-work';
import type { Export } from '@lanyard/db/generated/prisma/client';
import { exportFilterWords } from '@lanyard/domain/exports/export-filter';
import type { ExportKind } from '@lanyard/domain/exports/export-kinds';
import type { ColumnChoice, ExportFileView, MoneySums } from '@lanyard/domain/exports/export-views';
import type { SharedServices } from '../../context.ts';
import type { StaffEvent } from '../find-staff-event.ts';
import { mayHere } from '../may-here.ts';
import type { StaffMember } from '../staff-context.ts';
import { readColumnChoices } from './allowed-columns.ts';

/** Files of exports as whoever asks may see them, by their ids. */
export async function readExportFiles(
  ctx: Pick<SharedServices, 'db' | 'now'> & { readonly staff: StaffMember; readonly event: StaffEvent },
  ids: readonly string[],
): Promise<Map<string, ExportFileView>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.prisma.export.findMany({
    where: { id: { in: [...ids] }, eventId: ctx.event.id },
  });
  const choices = new Map<ExportKind, ColumnChoice[]>();
  for (const kind of new Set(rows.map((row) => exportQuestion(row).kind)))
    choices.set(kind, await readColumnChoices(ctx, kind));
  const mayTake = mayHere(ctx, 'exports.make');
  return new Map(
    rows.map((row): [string, ExportFileView] => {
      const { kind, format, columns, filter } = exportQuestion(row);
      const chosen = columns.map((key) => choices.get(kind)?.find((each) => each.key === key));
      const isGone = row.forgottenAt !== null || row.expiresAt <= ctx.now();
      const isReady = row.readyAt !== null;
      const isOpen = mayTake && isReady && !isGone && chosen.every((column) => column?.isAllowed !== false);
      return [
        row.id,
        {
          ...{ exportId: row.id, kind, format, rows: row.rowCount, bytes: row.byteCount },
          columns: chosen.map((column, n) => column?.label ?? columns[n] ?? ''),
          filter: filter === null ? null : exportFilterWords(kind, filter),
          ...{ sums: sumsOf(row), currency: ctx.event.currency, isReady, isGone },
          href: isOpen ? `/exports/${row.id}` : null,
          expiresAt: row.expiresAt.toISOString(),
        },
      ];
    }),
  );
}

function sumsOf({ sums }: Export): MoneySums | null {
  // Written by `endExport`, which takes nothing else.
  return sums as MoneySums | null;
}
