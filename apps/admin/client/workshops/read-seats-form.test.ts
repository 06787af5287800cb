import type { WorkshopPageView } from '@lanyard/domain/staff/workshop-views';
import { describe, expect, it } from 'vitest';
import { foreseen } from './foreseen.ts';
import { readSeatsForm, roomAndSeatsOf } from './read-seats-form.ts';

const waiter = (entryId: string, why: 'CLASH' | null = null) => ({
  ...{ entryId, why, clashing: [], status: why ? 'PARKED' : 'WAITING', place: 1, priority: 0 },
  ...{ ticketReference: 'ABC234-1', person: null, isNamed: false, joinedAt: '2026-11-02T10:00:00Z' },
  ...{ parkedWhy: why, offerEndsAt: null, isPaying: false, isAtDoor: false },
});

// Only what the functions under test read.
const workshop = {
  ...{ capacity: 20, seated: 18, held: 1, offered: 1, waiting: 2, room: 'Room A', roomLimit: 40 },
  ...{ waitlist: 'SEAT', priceMinor: 0, line: [waiter('one'), waiter('two', 'CLASH'), waiter('three')] },
} as unknown as WorkshopPageView;

const typed = { isOtherRoom: false, room: 'Room A', roomLimit: '40', why: 'More chairs' };

describe('readSeatsForm', () => {
  it('reads what is to be', () => {
    const read = readSeatsForm({ ...typed, capacity: ' 30 ' }, workshop);
    expect(read).toMatchObject({ to: { ...roomAndSeatsOf(workshop), capacity: 30 } });
    expect(Object.values(read.problems).every((problem) => problem === undefined)).toBe(true);
  });

  it.each(['', 'x', '-1', '1.5', '19', '41'])('does not take %j for seats', (capacity) => {
    expect(readSeatsForm({ ...typed, capacity }, workshop)).toMatchObject({
      ...{ to: null, problems: { capacity: expect.any(String) } },
    });
  });

  it('takes a bigger room for its limit, and wants its name, what it holds, and a reason', () => {
    const other = { ...typed, isOtherRoom: true, room: 'Hall', roomLimit: '90', capacity: '80' };
    expect(readSeatsForm(other, workshop).to).toEqual({ capacity: 80, room: 'Hall', roomLimit: 90 });
    const empty = { ...other, room: ' ', roomLimit: '0', why: ' ' };
    expect(readSeatsForm(empty, workshop).problems).toMatchObject({
      ...{ room: expect.any(String), roomLimit: expect.any(String), why: expect.any(String) },
    });
  });
});

it('shows who gets in: who is parked for a reason that lasts does not', () => {
  const { outcome, isOffer } = foreseen(workshop, 21);
  expect(outcome.getIn.map(({ entryId }) => entryId)).toEqual(['one']);
  expect(outcome.keepWaiting.map(({ entryId }) => entryId)).toEqual(['three']);
  expect(isOffer).toBe(false);
});
