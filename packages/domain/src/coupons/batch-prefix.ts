/** Most codes that one job makes. */
export const mostCodesAtOnce = 2000;

const pattern = /^[A-Z0-9][A-Z0-9-]{0,19}$/;

/**
 * What all codes of a batch begin with, in its one spelling and without a dash at the end, which every code puts
 * there itself. Null when it is none: 1 to 20 letters, digits and dashes.
 */
export function batchPrefixOf(text: string): string | null {
  const prefix = text.normalize('NFKC').trim().toUpperCase().replace(/-+$/, '');
  return pattern.test(prefix) ? prefix : null;
}
