import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { writeWorkbook } from './write-workbook.ts';

/** A file out of an archive, found by its local header. */
function unzip(archive: Buffer, name: string): string {
  for (let at = archive.indexOf('PK\u0001\u0002'); at >= 0; at = archive.indexOf('PK\u0001\u0002', at + 4)) {
    const length = archive.readUInt16LE(at + 28);
    if (archive.toString('utf8', at + 46, at + 46 + length) !== name) continue;
    const header = archive.readUInt32LE(at + 42);
    const from = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const bytes = archive.subarray(from, from + archive.readUInt32LE(at + 20));
    return (archive.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
  }
  throw new Error(`no ${name} in the archive`);
}

it('writes values that a sheet can count with, and no formulas', async () => {
  const file = await writeWorkbook({
    ...{ title: 'Orders', currency: 'EUR', timeZone: 'Europe/Lisbon' },
    headings: ['Who', 'Total', 'At', 'Tickets'],
    rows: [
      ['=HYPERLINK("x")', { minor: -1250 }, { at: Date.parse('2027-05-11T23:30:00Z') }, 2],
      [null, null, null, null],
    ],
  });
  const sheet = unzip(file, 'xl/worksheets/sheet1.xml');
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('<v>-12.5</v>');
  // Lisbon is an hour ahead of UTC in May: the twelfth, half past midnight, as days since the end of 1899.
  const local = (Date.UTC(2027, 4, 12, 0, 30) - Date.UTC(1899, 11, 30)) / 86_400_000;
  expect([...sheet.matchAll(/<v>([\d.]+)<\/v>/g)].map(([, value]) => Number(value))).toContainEqual(
    expect.closeTo(local, 6),
  );
  expect(unzip(file, 'xl/sharedStrings.xml')).toContain('<t>=HYPERLINK("x")</t>');
});
