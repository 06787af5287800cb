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

it.each(['=1+1', '  =1+1', '\t@SUM(A1)', '\uFF1D1+1', '-2+3', '@x', '+1'])(
  'lets %j be no formula',
  (text) => {
    const [, field = ''] = csvText([[text]]).split('\uFEFF');
    expect(field.replace('"', '').startsWith("'")).toBe(true);
  },
);

it('separates by semicolons for readers who write decimals with a comma, and quotes either separator', () => {
  const rows = [['a;b', 'a,b', { digits: '-1234,50' }, 'a b']];
  expect(csvText(rows, { separator: ';', hasMark: false })).toBe('"a;b";"a,b";-1234,50;a b\r\n');
});
