/** A value of a spreadsheet's file; `digits` is a number written out, in the way its readers write decimals. */
export type CsvValue = string | number | null | { readonly digits: string };

/** How values are told apart, and whether the text begins a file. */
export interface CsvDialect {
  readonly separator: ',' | ';';
  readonly hasMark: boolean;
}

/**
 * Separated values (RFC 4180), with commas unless told otherwise, and with the mark by which spreadsheets know UTF-8
 * where the text begins a file. A text that a spreadsheet would take for a formula gets an apostrophe before it, and
 * one that holds any separator is quoted, whichever the reader's own is.
 */
export function csvText(
  rows: readonly (readonly CsvValue[])[],
  { separator, hasMark }: CsvDialect = { separator: ',', hasMark: true },
): string {
  const lines = rows.map((row) => `${row.map(field).join(separator)}\r\n`);
  return `${hasMark ? '\uFEFF' : ''}${lines.join('')}`;
}

// Also their full-width twins, and what hides behind blanks, which some programs cut off first.
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

function field(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return value.digits;
  const text = formula.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
