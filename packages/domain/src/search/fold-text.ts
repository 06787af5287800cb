/** Letters that stay letters of their own when marks are taken off, as people type them without a special keyboard. */
const spelledOut: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ŋ: 'n', ħ: 'h' },
  ς: 'σ',
};

/**
 * Folds what people write differently into one spelling: compatibility forms taken apart (NFKD), marks off, lower
 * case, apostrophes gone. `Łukasz O’Neill` and `lukasz oneill` meet; other scripts keep their letters.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’‘ʼ`´.]/gu, '')
    .replaceAll(/[ßæœøłđðþıŋħς]/g, (letter) => spelledOut[letter] ?? letter);
}
