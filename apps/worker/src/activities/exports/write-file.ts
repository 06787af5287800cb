import { readExportColumns } from '@lanyard/commands/exports/read-export-columns';
import type { ExportWork } from '@lanyard/commands/exports/find-export-work';
import { readExportPage } from '@lanyard/commands/exports/read-export-page';
import type { SealKey } from '@lanyard/crypto/seal';
import { writeWorkbook } from '@lanyard/documents/sheets/write-workbook';
import type { ExportRow } from '@lanyard/domain/exports/export-cell';
import { exportCsv } from '@lanyard/domain/exports/export-csv';
import { exportKindWords } from '@lanyard/domain/exports/export-kinds';
import type { MoneySums } from '@lanyard/domain/exports/export-views';
import type { ActivityDeps } from '../deps.ts';

/** Bytes of one kept part of a file. */
const PART_BYTES = 512 * 1024;

/** A file whose rows are all kept. */
interface FileWork {
  readonly work: ExportWork;
  readonly key: SealKey;
  readonly pageCount: number;
}

/** Writes the file of an export out of its kept pages, in parts of moderate size. */
export async function writeFile(
  { db: { prisma } }: Pick<ActivityDeps, 'db'>,
  { work, key, pageCount }: FileWork,
): Promise<{ readonly parts: readonly Buffer[]; readonly sums: MoneySums | null }> {
  const { exportId, eventId, kind, format } = work;
  const { currency, timeZone } = await prisma.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { currency: true, timeZone: true },
  });
  const labels = new Map(
    (await readExportColumns(prisma, { eventId, kind })).map(({ key: column, label }) => [column, label]),
  );
  const headings = work.columns.map((column) => labels.get(column) ?? column);
  const parts: Buffer[] = [];
  let sums: MoneySums | null = null;
  const rows: ExportRow[] = [];
  for (let position = 0; position < pageCount; position++) {
    const page = await readExportPage(prisma, key, { exportId, position });
    sums = added(sums, page.sums);
    if (format === 'XLSX') for (const row of page.rows) rows.push(row);
    else {
      const all = position === 0 ? [headings, ...page.rows] : page.rows;
      parts.push(Buffer.from(exportCsv(all, { format, currency, timeZone, isFirst: position === 0 })));
    }
  }
  if (format === 'XLSX') {
    const title = exportKindWords[kind].label;
    const file = await writeWorkbook({ title, headings, rows, currency, timeZone });
    for (let at = 0; at < file.length; at += PART_BYTES) parts.push(file.subarray(at, at + PART_BYTES));
  }
  return { parts, sums };
}

function added(one: MoneySums | null, other: MoneySums | null): MoneySums | null {
  if (one === null || other === null) return one ?? other;
  return {
    chargedMinor: one.chargedMinor + other.chargedMinor,
    refundedMinor: one.refundedMinor + other.refundedMinor,
    takenBackMinor: one.takenBackMinor + other.takenBackMinor,
    taxMinor: one.taxMinor + other.taxMinor,
  };
}
