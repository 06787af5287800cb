import type { EventFile } from './event-file.ts';
import { eventFileProblems, type EventFileProblem } from './event-file-problems.ts';
import { eventFileShape } from './event-file.schema.ts';

/** A right file, or everything that is wrong with it. */
export type CheckedEventFile =
  | { readonly file: EventFile; readonly problems: null }
  | { readonly file: null; readonly problems: readonly EventFileProblem[] };

/**
 * Checks an event file as it was read: each field by itself and what they say together, all faults at once. What is
 * wrong in itself is not also judged together with others.
 */
export function checkEventFile(input: unknown): CheckedEventFile {
  const parsed = eventFileShape.safeParse(input);
  const ownFaults = (parsed.error?.issues ?? []).flatMap((issue): EventFileProblem[] => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
    const messages = issue.message.split('\n');
    return issue.keys.map((name, n) => ({ path: [...path, name], message: messages[n] ?? issue.message }));
  });
  const told = new Set(ownFaults.map(({ path }) => path.join('/')));
  const problems = [
    ...ownFaults,
    ...eventFileProblems(input).filter(({ path }) => !told.has(path.join('/'))),
  ];
  if (problems.length > 0 || !parsed.success) return { file: null, problems };
  const { taxPercent: common = 0, ...file } = parsed.data;
  const taxed = <Row extends { readonly taxPercent?: number | undefined }>(row: Row) => ({
    ...row,
    taxPercent: row.taxPercent ?? common,
  });
  const { ticketTypes, swag, workshops } = file;
  return {
    file: {
      ...file,
      ticketTypes: ticketTypes.map(taxed),
      swag: swag.map(taxed),
      workshops: workshops.map(taxed),
    },
    problems: null,
  };
}

/** A complete event file; throws a RangeError that names every fault. */
export function parseEventFile(input: unknown): EventFile {
  const { file, problems } = checkEventFile(input);
  if (file) return file;
  throw new RangeError(problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}
