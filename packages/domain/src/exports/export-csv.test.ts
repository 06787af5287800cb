import { expect, it } from 'vitest';
import type { ExportRow } from './export-cell.ts';
import { exportCsv } from './export-csv.ts';

const rows: readonly ExportRow[] = [
  ['Ada; Example', { minor: 123_456 }, { at: Date.parse('2027-05-11T07:30:00Z') }, 3],
  [null, { minor: -5 }, null, null],
];
const lisbon = { currency: 'EUR', timeZone: 'Europe/Lisbon', isFirst: true };

it('writes amounts and local times as programs read them', () => {
  expect(exportCsv(rows, { ...lisbon, format: 'CSV' })).toBe(
    '\uFEFF"Ada; Example",1234.56,2027-05-11 08:30,3\r\n,-0.05,,\r\n',
  );
});

it('writes decimals with a comma between semicolons, and marks the beginning of a file only', () => {
  expect(exportCsv(rows, { ...lisbon, format: 'CSV_SEMICOLON', isFirst: false })).toBe(
    '"Ada; Example";1234,56;2027-05-11 08:30;3\r\n;-0,05;;\r\n',
  );
});

it('knows money without decimals', () => {
  const row: ExportRow = [{ minor: -1200 }, { minor: 0 }];
  expect(exportCsv([row], { ...lisbon, currency: 'JPY', format: 'CSV', isFirst: false })).toBe('-1200,0\r\n');
});
