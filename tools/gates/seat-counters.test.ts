import { seatMoves } from '@lanyard/domain/workshops/seat-moves';
import { describe, expect, it } from 'vitest';
import { findSeatPaths, seatPaths } from './seat-counters.ts';
import { readSourceFiles } from './source-files.ts';

const moves = Object.keys(seatMoves);
const book = 'packages/commands/src/a.ts';
const plant = (text: string, known: Readonly<Record<string, readonly string[]>> = {}) =>
  findSeatPaths([{ path: book, text }], moves, known);

describe('seats in workshops', () => {
  it('are moved by the known paths alone, with the moves known of them', () => {
    expect(findSeatPaths(readSourceFiles(), moves)).toEqual([]);
  });

  it('change hands in every way of the table, and in no other', () => {
    expect(new Set(Object.values(seatPaths).flat())).toEqual(new Set(moves));
  });

  it.each([
    ['an unknown path', `await moveSeats(tx, 'seat', { workshopId });`, {}],
    ['another move', `await moveSeats(tx, 'seatPastLine', { workshopId });`, { [book]: ['seat'] }],
    ['a path that moves none any more', `const x = 1;`, { [book]: ['seat'] }],
    [
      'a write past it',
      'await tx.$executeRaw`UPDATE "Workshop" SET "held" = "held" + 1 WHERE "id" = 1`;',
      {},
    ],
    [
      'a call past it',
      `await tx.workshop.update({ where: { id }, data: { seated: { increment: 1 } } });`,
      {},
    ],
  ])('refuse %s', (_, text, known) => {
    expect(plant(text, known)).toHaveLength(1);
  });

  it.each([
    'await tx.workshop.update({ where: { id, waiting: 0 }, data: { capacity } });',
    'await tx.$executeRaw`UPDATE "Workshop" SET "capacity" = 5 WHERE "held" <= 5`;',
  ])('let %s be', (text) => {
    expect(plant(text)).toEqual([]);
  });
});
