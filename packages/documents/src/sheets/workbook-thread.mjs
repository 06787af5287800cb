// Runs in a thread of its own: a hundred thousand rows keep a processor busy for many seconds. Plain JavaScript, so
// that a thread needs nothing that reads types.
import { parentPort, workerData } from 'node:worker_threads';
import writeXlsxFile from 'write-excel-file/node';

const { sheet, headings, widths, rows, digits } = workerData;
const amount = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;

// Texts are written as texts, whatever they begin with: nothing becomes a formula.
function cell(value) {
  if (value === null) return null;
  if (typeof value === 'string') return { type: String, value };
  if (typeof value === 'number') return { type: Number, value };
  if ('minor' in value) return { type: Number, value: value.minor / 10 ** digits, format: amount };
  return { type: Date, value: new Date(`${value.local}:00Z`), format: 'yyyy-mm-dd hh:mm' };
}

const file = writeXlsxFile(
  [
    headings.map((value) => ({ type: String, value, fontWeight: 'bold' })),
    ...rows.map((row) => row.map((value) => cell(value))),
  ],
  { sheet, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 },
);
parentPort.postMessage(await file.toBuffer());
