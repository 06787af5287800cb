import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextWake, type TicketLife } from './next-wake.ts';

const life: fc.Arbitrary<TicketLife> = fc.record({
  status: fc.constant('ISSUED' as const),
  eventEndsAt: fc.integer({ min: 1, max: 4_000_000_000_000 }),
  keepOpenMs: fc.integer({ min: 0, max: 400 * 86_400_000 }),
});

/** Lives a ticket's life by sleeping as told. */
function live(ticket: TicketLife, from: number): string[] {
  const whys: string[] = [];
  let now = from;
  for (let wake = nextWake(ticket, now); wake; wake = nextWake(ticket, now)) {
    whys.push(wake.why);
    now = wake.at;
    if (whys.length > 10) throw new Error('does not end');
  }
  return whys;
}

describe('nextWake', () => {
  it('wakes for the end of the event, then to close, and then never again', () => {
    const ticket: TicketLife = { status: 'ISSUED', eventEndsAt: 1000, keepOpenMs: 500 };
    expect(nextWake(ticket, 0)).toEqual({ at: 1000, why: 'EVENT_END' });
    expect(nextWake(ticket, 1000)).toEqual({ at: 1500, why: 'CLOSE' });
    expect(nextWake(ticket, 1500)).toBeNull();
  });

  it('always wakes later than now, and every life comes to its end', () => {
    fc.assert(
      fc.property(life, fc.nat(4_100_000_000_000), (ticket, now) => {
        const wake = nextWake(ticket, now);
        expect(wake === null || wake.at > now).toBe(true);
        expect(live(ticket, now).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
