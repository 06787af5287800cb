const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 6;
const all = signs.length ** length;
/** Has no factor in common with 30, so that no number below 30⁶ meets another. */
const step = 611_953;

/** The reference of the n-th order that is made in bulk: all different, and spread over all there are. */
export function referenceAt(n: number): string {
  let rest = Number((BigInt(n) * BigInt(step) + 12_345_678n) % BigInt(all));
  let text = '';
  while (text.length < length) {
    text += signs.charAt(rest % signs.length);
    rest = Math.floor(rest / signs.length);
  }
  return text;
}
