import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntryCode } from './read-entry-code.ts';

const code = 'H7K2M9QX4T0VZ1B3C5D6E8F9GA';

describe('readEntryCode', () => {
  it.each([
    ['as scanned', code],
    ['with the scanner’s Enter', `${code}\r\n`],
    ['with the scanner’s mark', `]Q3${code}`],
    ['in small letters', code.toLowerCase()],
    ['in groups', 'H7K2-M9QX-4T0V-Z1B3-C5D6-E8F9-GA'],
    ['with gaps and other dashes', ' H7K2 M9QX–4T0V Z1B3\u00a0C5D6 E8F9 GA '],
    ['with O for 0 and l or I for 1', 'H7K2M9QX4TOVZlB3C5D6E8F9GA'],
    ['in full-width letters', 'Ｈ７Ｋ２Ｍ９ＱＸ４Ｔ０ＶＺ１Ｂ３Ｃ５Ｄ６Ｅ８Ｆ９ＧＡ'],
    ['with a mark that shows nothing', `\ufeff${code}\u200b`],
  ])('reads it %s', (_how, text) => {
    expect(readEntryCode(text)).toBe(code);
  });

  it.each([
    '',
    'K7M2QX-1',
    code.slice(1),
    `${code}0`,
    code.replace('H', 'U'),
    `https://example.org/t/${code}`,
  ])('finds none in %j', (text) => {
    expect(readEntryCode(text)).toBeNull();
  });

  it('answers with a code or nothing, and reads its own answer as it is', () => {
    const sign = fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZOILoil- ]\n'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(sign).map((signs) => signs.join('')),
        ),
        (text) => {
          const read = readEntryCode(text);
          expect(read === null ? null : readEntryCode(read)).toBe(read);
        },
      ),
    );
  });
});
