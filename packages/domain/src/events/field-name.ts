const names = ['key', 'code', 'date'];

/**
 * How a person finds a field of an event file again: rows by their own name where they have one, else by number,
 * `ticketTypes.student.price`, `programme.2027-06-02.items.#3.speaker`.
 */
export function fieldName(path: readonly (string | number)[], file: unknown): string {
  if (path.length === 0) return 'file';
  let value: unknown = file;
  const parts = path.map((part) => {
    value = childOf(value, part);
    return typeof part === 'number' ? (ownName(value) ?? `#${part + 1}`) : part;
  });
  return parts.join('.');
}

function childOf(value: unknown, part: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === String(part))?.[1];
}

function ownName(row: unknown): string | null {
  const name = names.map((field) => childOf(row, field)).find((value) => typeof value === 'string');
  return typeof name === 'string' && name !== '' ? name : null;
}
