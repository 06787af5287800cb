import type { WorkshopView } from '@lanyard/domain/events/event-view';
import { expect, it } from 'vitest';
import { sampleEvent } from '../test-support/sample-event.ts';
import { programmeDays } from './programme-days.ts';

const workshop = (key: string, startsAt: string, endsAt: string): WorkshopView => ({
  key,
  title: `Workshop ${key}`,
  about: 'Hands on.',
  speaker: null,
  room: 'Room A',
  capacity: 40,
  ...{ priceMinor: 0, taxRateBp: 2300, level: null, ticketTypeKeys: null, bookableFrom: null },
  ...{ bookableUntil: null, clash: 'WARN', waitlist: 'SEAT' },
  startsAt,
  endsAt,
});
const talk = {
  at: '10:00',
  minutes: 45,
  kind: 'talk' as const,
  title: 'Opening',
  speaker: null,
  room: null,
  about: null,
};

it('sorts workshops into the days of the programme, by the zone of the event', () => {
  const { content } = sampleEvent();
  const programme = [{ date: '2027-06-02', title: 'Hands on', items: [talk] }];
  const event = sampleEvent({
    content: { ...content, programme },
    workshops: [
      workshop('late', '2027-06-02T13:00:00Z', '2027-06-02T16:00:00Z'),
      workshop('early', '2027-06-02T08:30:00Z', '2027-06-02T11:30:00Z'),
      // Half past eleven in the evening UTC is the next day in Lisbon's summer.
      workshop('night', '2027-06-02T23:30:00Z', '2027-06-03T00:30:00Z'),
    ],
  });
  const days = programmeDays(event);
  expect(days.map(({ date, title }) => [date, title])).toEqual([
    ['2027-06-02', 'Hands on'],
    ['2027-06-03', null],
  ]);
  expect(days[0]?.entries.map(({ at, title, minutes, seats }) => [at, title, minutes, seats])).toEqual([
    ['09:30', 'Workshop early', 180, 40],
    ['10:00', 'Opening', 45, null],
    ['14:00', 'Workshop late', 180, 40],
  ]);
});

it('is empty for an event that has neither', () => {
  const { content } = sampleEvent();
  expect(programmeDays(sampleEvent({ content: { ...content, programme: [] } }))).toEqual([]);
});
