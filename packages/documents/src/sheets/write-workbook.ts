import { Worker } from 'node:worker_threads';
import type { ExportCell, ExportRow, SheetLocale } from '@lanyard/domain/exports/export-cell';
import { minorDigits } from '@lanyard/domain/money/money';
import { instantToLocal } from '@lanyard/domain/time/local-time';

/** A sheet with a row of headings. */
export interface Workbook extends SheetLocale {
  /** What the sheet is called, 31 signs at most. */
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly ExportRow[];
}

/** A cell on its way to the thread: instants are local times of the event by then. */
type ThreadCell = string | number | null | { readonly minor: number } | { readonly local: string };

/**
 * Writes a workbook for spreadsheets (XLSX): amounts and local times of the event are values that can be counted
 * with, and texts stay texts. It is drawn in a thread of its own, so that nothing else waits for it.
 */
export async function writeWorkbook(book: Workbook): Promise<Buffer> {
  const { title, headings, rows, currency, timeZone } = book;
  const toThread = (cell: ExportCell): ThreadCell =>
    cell !== null && typeof cell === 'object' && 'at' in cell
      ? { local: instantToLocal(new Date(cell.at), timeZone) }
      : cell;
  const thread = new Worker(new URL('./workbook-thread.mjs', import.meta.url), {
    execArgv: [],
    workerData: {
      ...{ sheet: title.slice(0, 31), headings, widths: headings.map((_, n) => widthOf(book, n)) },
      ...{ rows: rows.map((row) => row.map(toThread)), digits: minorDigits(currency) },
    },
  });
  return new Promise((resolve, reject) => {
    thread.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the workbook’s thread ended without a workbook')));
  });
}

const looksAt = 200;
const narrowest = 8;
const widest = 48;
const widthOfTime = 17;

/** As wide as what stands in it, in signs, as far as the first rows tell. */
function widthOf({ headings, rows }: Workbook, column: number): number {
  const widths = rows.slice(0, looksAt).map((row) => {
    const cell = row[column] ?? null;
    if (cell === null || typeof cell === 'string') return cell?.length ?? 0;
    if (typeof cell === 'number') return String(cell).length;
    return 'at' in cell ? widthOfTime : String(cell.minor).length + 3;
  });
  return Math.min(
    widest,
    Math.max(narrowest, (headings[column]?.length ?? 0) + 2, ...widths.map((w) => w + 1)),
  );
}
