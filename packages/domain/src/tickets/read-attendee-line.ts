/** A name and an address as they stand in a line, with the columns they begin at; columns count signs from 1. */
export interface AttendeeLine {
  readonly name: string;
  readonly nameColumn: number;
  readonly email: string;
  readonly emailColumn: number;
}

/** Why a line is not a name and an address, and from which column on. */
export interface LineFault {
  readonly kind: 'NO_ADDRESS' | 'TWO_ADDRESSES' | 'NO_NAME';
  readonly column: number;
}

interface Cell {
  readonly text: string;
  /** Where it begins in the line. */
  readonly at: number;
}

/**
 * Takes a line apart: `Ada Lovelace, ada@example.org`, `Ada <ada@example.org>`, cells of a spreadsheet, or a name and
 * an address with nothing but a space between them. Never throws.
 */
export function readAttendeeLine(line: string): AttendeeLine | LineFault {
  const cells = cellsOf(line);
  const [address, second] = cells.filter(({ text }) => text.includes('@'));
  if (!address) return { kind: 'NO_ADDRESS', column: columnAt(line, line.trimEnd().length) };
  if (second) return { kind: 'TWO_ADDRESSES', column: columnAt(line, second.at) };
  const names = cells.filter((cell) => cell !== address);
  const [first] = names;
  if (!first) return { kind: 'NO_NAME', column: columnAt(line, address.at) };
  return {
    // Two columns of a spreadsheet are a first and a last name; after a comma somebody is called so.
    name: names.map(({ text }) => text).join(separatorOf(line) === ',' ? ', ' : ' '),
    nameColumn: columnAt(line, first.at),
    email: address.text,
    emailColumn: columnAt(line, address.at),
  };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The column of a place in a line; a sign of several parts, such as a flag, is one. */
function columnAt(line: string, index: number): number {
  return Array.from(segmenter.segment(line.slice(0, index))).length + 1;
}

function separatorOf(line: string): string | null {
  return ['\t', ';', ','].find((sign) => line.includes(sign)) ?? null;
}

function cellsOf(line: string): readonly Cell[] {
  const angled = /^([^<>]*)<([^<>]*)>[\s,;]*$/.exec(line);
  if (angled) {
    const [, name = '', address = ''] = angled;
    return [...cleaned(name, 0), ...cleaned(address, name.length + 1)];
  }
  const separator = separatorOf(line);
  if (separator !== null) return splitAt(line, separator);
  const words = [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ text, at: index }));
  const addresses = words.filter(({ text }) => text.includes('@'));
  const [address] = addresses;
  if (!address || addresses.length > 1) return words;
  const after = address.at + address.text.length;
  return [
    ...cleaned(line.slice(0, address.at), 0),
    ...cleaned(address.text, address.at),
    ...cleaned(line.slice(after), after),
  ];
}

/** Cells between separators; a separator inside quotation marks is part of its cell. */
function splitAt(line: string, separator: string): readonly Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let isQuoted = false;
  for (let index = 0; index <= line.length; index++) {
    if (line[index] === '"') isQuoted = !isQuoted;
    const isEnd = index === line.length || (line[index] === separator && !isQuoted);
    if (!isEnd) continue;
    cells.push(...cleaned(line.slice(from, index), from));
    from = index + 1;
  }
  return cells;
}

/** A cell without the space and the quotation marks around it; none when nothing is left. */
function cleaned(text: string, at: number): readonly Cell[] {
  const trimmed = text.trim();
  const begins = at + text.indexOf(trimmed);
  const quoted = /^"(.*)"$/s.exec(trimmed)?.[1];
  if (quoted === undefined) return trimmed === '' ? [] : [{ text: trimmed, at: begins }];
  const inner = quoted.replaceAll('""', '"').trim();
  return inner === '' ? [] : [{ text: inner, at: begins + 1 }];
}
