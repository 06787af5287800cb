const CODE = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/**
 * The entry code in what a scanner or a person at the door gives, in its one spelling; null when there is none in it.
 * Scanners put their own mark in front (`]Q3`) or an Enter behind; people type in small letters, with gaps, and
 * read O for 0, I or L for 1: the code has none of these letters.
 */
export function readEntryCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .replace(/^\][A-Za-z]\w/, '')
    .replace(/[\s\p{Pd}_.]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return CODE.test(code) ? code : null;
}
