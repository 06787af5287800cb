import { existsSync, readFileSync } from 'node:fs';
import { checkEventFile } from '@lanyard/domain/events/check-event-file';
import type { EventFile } from '@lanyard/domain/events/event-file';
import type { EventFileProblem } from '@lanyard/domain/events/event-file-problems';
import { fieldName } from '@lanyard/domain/events/field-name';
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { PlainError } from './plain-error.ts';

/** A right file, and how to say where something in it stands. */
export interface ReadEventFile {
  readonly file: EventFile;
  /** One line a problem: file, line, field, what is allowed. */
  readonly tell: (problems: readonly EventFileProblem[]) => string;
}

/** Reads and checks an event file; a wrong one throws all its faults, one a line: file, line, field, what is allowed. */
export function readEventFile(path: string): ReadEventFile {
  if (!existsSync(path)) throw new PlainError(`There is no file ${path}.`);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  if (document.errors.length > 0)
    throw new PlainError(
      document.errors
        .map(({ pos, message }) => `${path}:${lines.linePos(pos[0]).line}: ${message.split('\n')[0]}`)
        .join('\n'),
    );
  const written: unknown = document.toJS();
  const tell = (problems: readonly EventFileProblem[]) =>
    problems
      .map((problem) => ({ ...problem, line: lines.linePos(offsetOf(document, problem.path)).line }))
      .toSorted((one, other) => one.line - other.line)
      .map((problem) => `${path}:${problem.line}: ${fieldName(problem.path, written)}: ${problem.message}`)
      .join('\n');
  const { file, problems } = checkEventFile(written);
  if (!file) throw new PlainError(tell(problems));
  return { file, tell };
}

/** Where a field stands, or the nearest thing around it that is there. */
function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
      if (!pair || !isScalar(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      if (!isScalar(node) && !isMap(node) && !isSeq(node)) return offset;
      offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
