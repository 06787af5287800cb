import { expect, it } from 'vitest';
import type { CalendarFacts } from './calendar-facts.ts';
import { eventCalendar } from './event-calendar.ts';

const facts: CalendarFacts = {
  eventId: 'evt_00000000000000000001',
  version: 3,
  name: 'Upkeep, the "other" conference; 2027',
  startsAt: new Date('2027-06-02T07:30:00Z'),
  endsAt: new Date('2027-06-04T16:30:00Z'),
  venue: 'Armazém do Cais',
  address: 'Rua da Cintura do Porto de Lisboa 34, 1200-109 Lisboa, Portugal',
  url: 'https://tickets.example.org/e/upkeep',
  workshops: [],
  writtenAt: new Date('2026-11-23T12:00:00Z'),
};

/** Names and values of an iCalendar file, its folded lines put together again (RFC 5545, 3.1). */
function fields(file: string): Map<string, string> {
  const lines = file.replace(/\r\n[\t ]/g, '').split('\r\n');
  return new Map(
    lines.filter(Boolean).map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}

it('says what, when and where, with what would end a value escaped', () => {
  const entry = fields(eventCalendar(facts));
  expect(Object.fromEntries(entry)).toMatchObject({
    SUMMARY: 'Upkeep\\, the "other" conference\\; 2027',
    DTSTART: '20270602T073000Z',
    DTEND: '20270604T163000Z',
    LOCATION: 'Armazém do Cais\\, Rua da Cintura do Porto de Lisboa 34\\, 1200-109 Lisboa\\, Portugal',
    URL: 'https://tickets.example.org/e/upkeep',
    DTSTAMP: '20261123T120000Z',
  });
});

it('lists the workshops of the ticket it comes with', () => {
  const workshops = ['Wednesday 2 June 2027, 14:00: Sagas by hand, Cellar'];
  const { DESCRIPTION } = Object.fromEntries(fields(eventCalendar({ ...facts, workshops })));
  expect(DESCRIPTION).toMatch(/Your workshops .*\\nWednesday 2 June 2027\\, 14:00: Sagas by hand\\, Cellar$/);
});

it('is the same entry, of a higher sequence, when the event has moved', () => {
  const before = fields(eventCalendar(facts));
  const after = fields(eventCalendar({ ...facts, version: 4, startsAt: new Date('2027-06-03T07:30:00Z') }));
  expect(after.get('UID')).toBe(before.get('UID'));
  expect(before.get('UID')).toBe('evt_00000000000000000001@tickets.example.org');
  expect([before.get('SEQUENCE'), after.get('SEQUENCE')]).toEqual(['3', '4']);
  expect(after.get('DTSTART')).toBe('20270603T073000Z');
});

it('gives the same bytes for the same facts, in lines of at most 75 octets', () => {
  const file = eventCalendar(facts);
  expect(eventCalendar(facts)).toBe(file);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(76);
});
