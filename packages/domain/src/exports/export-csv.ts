import { minorDigits } from '../money/money.ts';
import { csvText, type CsvDialect, type CsvValue } from '../staff/csv-text.ts';
import { instantToLocal } from '../time/local-time.ts';
import type { ExportCell, ExportRow, SheetLocale } from './export-cell.ts';
import type { ExportFormat } from './export-kinds.ts';

/**
 * A page of an export as comma- or semicolon-separated values. Amounts have no sign of a currency, and the decimal
 * mark that goes with the separator; times are local times of the event.
 */
export function exportCsv(
  rows: readonly ExportRow[],
  {
    format,
    isFirst,
    ...locale
  }: SheetLocale & { readonly format: Exclude<ExportFormat, 'XLSX'>; readonly isFirst: boolean },
): string {
  const dialect: CsvDialect = { separator: format === 'CSV' ? ',' : ';', hasMark: isFirst };
  const digits = minorDigits(locale.currency);
  const text = (cell: ExportCell): CsvValue => {
    if (cell === null || typeof cell !== 'object') return cell;
    if ('at' in cell) return instantToLocal(new Date(cell.at), locale.timeZone).replace('T', ' ');
    return decimal(cell.minor, digits, format === 'CSV' ? '.' : ',');
  };
  return csvText(
    rows.map((row) => row.map((cell) => text(cell))),
    dialect,
  );
}

/** An amount in digits: 123456 is `1234.56`. */
function decimal(minor: number, digits: number, mark: '.' | ','): CsvValue {
  const all = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = all.slice(0, all.length - digits);
  const sign = minor < 0 ? '-' : '';
  return { digits: digits === 0 ? `${sign}${whole}` : `${sign}${whole}${mark}${all.slice(-digits)}` };
}
