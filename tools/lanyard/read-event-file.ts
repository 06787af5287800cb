import { readFileSync } from 'node:fs';
import { eventFileSchema, type EventFile } from '@lanyard/domain/events/event-file.schema';
import { LineCounter, parseDocument } from 'yaml';
import { PlainError } from './plain-error.ts';

/** Reads and checks an event file; a wrong one throws one line a fault: file, line, field, and what is allowed. */
export function readEventFile(path: string): EventFile {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const [broken] = document.errors;
  if (broken)
    throw new PlainError(`${path}:${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0]}`);
  const parsed = eventFileSchema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  throw new PlainError(
    parsed.error.issues
      .map((issue) => {
        const keys = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
        const line = lineOf(document, lines, keys);
        return `${path}:${line}: ${keys.join('.') || 'file'}: ${issue.message}`;
      })
      .join('\n'),
  );
}

/** Line of a field, or of the nearest thing around it that is there. */
function lineOf(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  keys: readonly (string | number)[],
): number {
  for (let depth = keys.length; depth > 0; depth--) {
    const node = document.getIn(keys.slice(0, depth), true);
    if (hasRange(node)) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
