import { expect, it } from 'vitest';
import { readCursor, writeCursor } from './page-cursor.ts';

it('reads what it wrote, and takes anything else for the first page', () => {
  const cursor = { at: new Date('2026-11-23T12:00:00.123Z'), id: 'ord_00000000000000000000' };
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  for (const other of [null, undefined, '', 'x', '1.', "1.a' OR 1=1"]) expect(readCursor(other)).toBeNull();
});
