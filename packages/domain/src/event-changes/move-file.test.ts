import { expect, test } from 'vitest';
import { parseEventFile } from '../events/check-event-file.ts';
import { changeKindOf } from './change-kind-of.ts';
import { moveFile } from './move-file.ts';

const hall = { key: 'hall', name: 'Hall', capacity: 100 };
const file = parseEventFile({
  slug: 'conf',
  name: 'Conf',
  currency: 'EUR',
  timeZone: 'Europe/Lisbon',
  startsAt: '2027-05-11T09:00',
  endsAt: '2027-05-12T18:00',
  taxPercent: 23,
  tagline: 'T',
  headline: 'H',
  lead: 'L',
  venue: { name: 'V', address: 'A', city: 'C', country: 'P', about: 'X' },
  quotas: [hall],
  ticketTypes: [
    { key: 'standard', name: 'Standard', audience: 'All.', includes: [], price: 290, quotas: ['hall'] },
  ],
  workshops: [
    {
      ...{ key: 'knots', title: 'Knots', about: 'Ropes.', room: 'Lab', roomLimit: 20, capacity: 20 },
      startsAt: '2027-05-12T14:00',
      minutes: 90,
    },
  ],
  programme: [{ date: '2027-05-12', title: 'Second day', items: [] }],
});
const later = { startsAt: '2027-10-31T07:30', endsAt: '2027-11-01T18:00' };

test('programme and workshops move along by whole days, at the same times of day', () => {
  const moved = moveFile(file, later);
  expect(moved.programme[0]?.date).toBe('2027-11-01');
  expect(moved.workshops[0]?.startsAt).toBe('2027-11-01T14:00');
  expect(moved.startsAt).toBe('2027-10-31T07:30');
  expect(moveFile(moved, file)).toEqual(file);
});

test('another time on the same day leaves programme and workshops', () => {
  const moved = moveFile(file, { startsAt: '2027-05-11T11:00', endsAt: '2027-05-12T18:00' });
  expect(moved).toEqual({ ...file, startsAt: '2027-05-11T11:00' });
});

test('an edited file tells what became of the event', () => {
  expect(changeKindOf(file, file)).toBeNull();
  expect(changeKindOf(file, moveFile(file, later))).toBe('MOVED');
  expect(changeKindOf(file, { ...file, venue: { ...file.venue, city: 'D' } })).toBe('VENUE');
});
