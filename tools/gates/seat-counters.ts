import { isTestFile, type SourceFile } from './source-files.ts';

/** The one file that writes the counters of workshops. */
const mover = 'packages/commands/src/workshops/move-seats.ts';

/** Every path that takes or frees a seat in a workshop, with the moves it makes; there is no other. */
export const seatPaths: Readonly<Record<string, readonly string[]>> = {
  // Orders: a hold, its end, its sale, another order in its place, money that came late.
  'packages/commands/src/orders/claims.ts': ['hold', 'holdOffered', 'offerHeld', 'releaseHeld', 'seatHeld'],
  // A ticket books or swaps; what a swap, a cancelled or a handed-on ticket gives back.
  'packages/commands/src/workshops/book-workshop.ts': ['seat', 'unseat'],
  'packages/commands/src/workshops/release-seats.ts': ['unseat'],
  // The line.
  'packages/commands/src/workshops/back-in-line.ts': ['wait'],
  'packages/commands/src/workshops/end-entry.ts': ['endOffer', 'stopWaiting'],
  'packages/commands/src/workshops/join-waitlist.ts': ['wait'],
  'packages/commands/src/workshops/serve-next.ts': ['offerWaiting', 'seatWaiting', 'stopWaiting'],
  'packages/commands/src/workshops/take-seat.ts': ['seatOffered', 'seatWaiting', 'unseat'],
  // Staff, and the day itself.
  'packages/commands/src/workshops/free-no-shows.ts': ['unseat'],
  'packages/commands/src/workshops/seat-past-line.ts': ['seatOffered', 'seatPastLine', 'stopWaiting'],
};

/**
 * Finds who else moves seats: files that call `moveSeats` and are not among the known paths, or with other moves than
 * are known of them; known ones that do not any more; and whatever writes the counters past `moveSeats`.
 */
export function findSeatPaths(
  sources: readonly SourceFile[],
  moves: readonly string[],
  known: Readonly<Record<string, readonly string[]>> = seatPaths,
): string[] {
  const code = sources.filter(
    ({ path }) => path !== mover && !isTestFile(path) && !path.startsWith('tools/gates/'),
  );
  const callers = new Map(
    code
      .filter(({ text }) => text.includes('moveSeats('))
      .map(({ path, text }) => [path, movesIn(text, moves)]),
  );
  return [
    ...[...callers].flatMap(([path, made]) => {
      const listed = known[path];
      if (!listed) return [`${path} moves seats (${made.join(', ')}) and is in no list`];
      return listed.toSorted().join() === made.join() ? [] : [`${path} moves ${made.join(', ')}`];
    }),
    ...Object.keys(known).flatMap((path) => (callers.has(path) ? [] : [`${path} moves no seats any more`])),
    ...code.flatMap(({ path, text }) =>
      writesCounters(text) ? [`${path} writes a workshop's counters past moveSeats`] : [],
    ),
  ];
}

function movesIn(text: string, moves: readonly string[]): string[] {
  return moves.filter((move) => text.includes(`'${move}'`)).toSorted();
}

const counter = /\b(?:seated|held|offered|waiting)\b/u;

/** SQL that sets a counter of the table, or a call of its model that does. */
function writesCounters(text: string): boolean {
  const statements = text.match(/UPDATE "Workshop"[^`]*/gu) ?? [];
  const calls = text.match(/\.workshop\.(?:update|updateMany|upsert)\([\s\S]*?\bdata:[\s\S]*?\}/gu) ?? [];
  const sets = statements.map((statement) => statement.split(/\bWHERE\b/u)[0] ?? '');
  const data = calls.map((call) => call.slice(call.indexOf('data:')));
  return [...sets, ...data].some((written) => counter.test(written));
}
