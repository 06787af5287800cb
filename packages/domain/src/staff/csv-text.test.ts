import { expect, it } from 'vitest';
import { csvText } from './csv-text.ts';

it('writes what spreadsheets read, and nothing that they run', () => {
  expect(
    csvText([
      ['Code', 'Who', 'Used'],
      ['A-1', 'Example, "Ada"', 2],
      ['B-1', '=HYPERLINK("x")', null],
      ['C-1', '+351@example.org', -1],
    ]),
  ).toBe(
    '\uFEFFCode,Who,Used\r\nA-1,"Example, ""Ada""",2\r\nB-1,"\'=HYPERLINK(""x"")",\r\nC-1,\'+351@example.org,-1\r\n',
  );
});
