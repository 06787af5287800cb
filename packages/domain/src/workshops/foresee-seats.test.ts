import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreseeSeats, type NextInLine } from './foresee-seats.ts';

const counts = { capacity: 20, seated: 18, held: 1, offered: 1, waiting: 0 };
const waiter = (n: number, why: NextInLine['why'] = null) => ({ n, why });

describe('foreseeSeats', () => {
  it('lets in who joined first, passes over who cannot be served now, and leaves nothing to the public', () => {
    const line = [waiter(1), waiter(2, 'CLASH'), waiter(3), waiter(4)];
    const { getIn, putOff, keepWaiting, leftForPublic } = foreseeSeats(counts, 22, line);
    expect([getIn, putOff, keepWaiting].map((some) => some.map(({ n }) => n))).toEqual([[1, 3], [2], [4]]);
    expect(leftForPublic).toBe(0);
  });

  it('leaves to the public what the line does not need', () => {
    expect(foreseeSeats(counts, 25, [waiter(1)])).toMatchObject({ leftForPublic: 4, least: 20 });
  });

  it('keeps everybody, changes no order and gives out no seat that is not there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<NextInLine['why']>(null, 'CLASH', 'FULL_PLAN'), { maxLength: 30 }),
        fc.integer({ min: 20, max: 60 }),
        (reasons, capacity) => {
          const line = reasons.map((why, n) => waiter(n, why));
          const { getIn, putOff, keepWaiting, leftForPublic } = foreseeSeats(counts, capacity, line);
          const inOrder = [getIn, putOff, keepWaiting].map((some) => some.map(({ n }) => n));
          for (const some of inOrder) expect(some).toEqual(some.toSorted((a, b) => a - b));
          expect(inOrder.flat()).toHaveLength(line.length);
          expect(20 + getIn.length + leftForPublic).toBeLessThanOrEqual(capacity);
          expect(Math.min(keepWaiting.length, leftForPublic)).toBe(0);
        },
      ),
    );
  });
});
