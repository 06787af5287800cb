import { expect, it } from 'vitest';
import { fillDays } from './fill-days.ts';
import type { SoldDay } from './read-sales-days.ts';

const zone = 'Europe/Lisbon';
const sold = (date: string): SoldDay => ({
  date,
  orders: 1,
  tickets: 2,
  grossMinor: 1230,
  netMinor: 1000,
  refundedMinor: 0,
});
const day = (date: string, isSold: boolean) => ({
  date,
  ...(isSold ? { orders: 1, tickets: 2, netMinor: 1000 } : { orders: 0, tickets: 0, netMinor: 0 }),
});

it('fills the days without sales, over the night the clocks change', () => {
  expect(fillDays([sold('2026-10-24'), sold('2026-10-26')], new Date('2026-10-27T00:30:00Z'), zone)).toEqual([
    day('2026-10-24', true),
    day('2026-10-25', false),
    day('2026-10-26', true),
    day('2026-10-27', false),
  ]);
});

it("ends on today in the event's zone, where it may be tomorrow already", () => {
  const days = fillDays([sold('2026-07-01')], new Date('2026-07-01T23:30:00Z'), zone);
  expect(days.map(({ date }) => date)).toEqual(['2026-07-01', '2026-07-02']);
});

it('goes back ninety days and no further, and nowhere before the first sale', () => {
  const days = fillDays([sold('2025-01-01')], new Date('2026-11-23T12:00:00Z'), zone);
  expect([days.length, days[0]?.date, days.at(-1)?.date]).toEqual([90, '2026-08-26', '2026-11-23']);
  expect(fillDays([], new Date(), zone)).toEqual([]);
});
