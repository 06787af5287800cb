/** A paragraph, a list of lines that stay together, or nothing. */
export type Block = string | readonly string[] | null | false;

/** Puts blocks under each other with one empty line between them; a line break inside a line becomes a space. */
export function plainText(blocks: readonly Block[]): string {
  const texts = blocks.flatMap((block) => {
    if (!block || block.length === 0) return [];
    const lines = typeof block === 'string' ? [block] : block;
    return [lines.map((line) => line.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')).join('\n')];
  });
  return `${texts.join('\n\n')}\n`;
}

/** Rows of a name and an amount, the amounts ending under each other; a long name has a line for itself. */
export function amountRows(rows: readonly (readonly [name: string, amount: string])[]): readonly string[] {
  const widest = Math.max(...rows.map(([, amount]) => amount.length));
  const width = 48 - widest;
  return rows.flatMap(([name, amount]) => {
    const right = amount.padStart(widest);
    if (characters(name) <= width) return [`${padEnd(name, width)}  ${right}`];
    return [name, `${' '.repeat(width)}  ${right}`];
  });
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - characters(text)));
}

// As people count them, so that names outside ASCII stay in line as well as they can.
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function characters(text: string): number {
  return Array.from(segmenter.segment(text)).length;
}
