const longest = 40;

/** A key made of a label, `What do you eat?` as `what-do-you-eat`, that none of the others has. */
export function keyFrom(label: string, others: readonly string[], otherwise: string): string {
  const words = label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  // A number may follow.
  const stem = trimmed(words.slice(0, longest - 4)) || otherwise;
  if (!others.includes(stem)) return stem;
  for (let n = 2; ; n++) if (!others.includes(`${stem}-${n}`)) return `${stem}-${n}`;
}

const trimmed = (text: string) => text.replaceAll(/^-+|-+$/g, '');
