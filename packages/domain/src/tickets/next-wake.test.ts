import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../ids/ids.ts';
import { nextWake } from './next-wake.ts';
import type { TicketLife } from './ticket-life.ts';

const ruleId = (n: number) => asId('reminderRule', `rul_${String(n).padStart(20, '0')}`);
const quiet: TicketLife = {
  ...{ status: 'ISSUED', eventEndsAt: 1000, keepOpenMs: 500, transferExpiresAt: null, reminders: [] },
};

const instant = fc.integer({ min: 1, max: 4_000_000_000_000 });
const life: fc.Arbitrary<TicketLife> = fc.record({
  status: fc.constant('ISSUED' as const),
  eventEndsAt: instant,
  keepOpenMs: fc.integer({ min: 0, max: 400 * 86_400_000 }),
  transferExpiresAt: fc.option(instant),
  reminders: fc
    .array(instant, { maxLength: 5 })
    .map((all) => all.toSorted((a, b) => a - b).map((at, n) => ({ ruleId: ruleId(n), at }))),
});

/** Lives a ticket's life by sleeping as told, and doing what is due. */
function live(start: TicketLife, from: number): { why: string; at: number }[] {
  const woken: { why: string; at: number }[] = [];
  let ticket = start;
  let now = from;
  for (let wake = nextWake(ticket, now); wake; wake = nextWake(ticket, now)) {
    now = Math.max(now, wake.at);
    woken.push({ why: wake.why, at: now });
    if (wake.why === 'TRANSFER_EXPIRES') ticket = { ...ticket, transferExpiresAt: null };
    if (wake.why === 'REMINDER') ticket = { ...ticket, reminders: ticket.reminders.slice(1) };
    if (woken.length > 20) throw new Error('does not end');
  }
  return woken;
}

describe('nextWake', () => {
  it('wakes for the end of the event, then to close, and then never again', () => {
    expect(nextWake(quiet, 0)).toEqual({ at: 1000, why: 'EVENT_END' });
    expect(nextWake(quiet, 1000)).toEqual({ at: 1500, why: 'CLOSE' });
    expect(nextWake(quiet, 1500)).toBeNull();
  });

  it('wakes before that for an open offer that runs out, and as long as it is open', () => {
    const ticket: TicketLife = { ...quiet, transferExpiresAt: 70 };
    for (const now of [0, 70, 90]) expect(nextWake(ticket, now)).toEqual({ at: 70, why: 'TRANSFER_EXPIRES' });
  });

  it('wakes for the soonest reminder, before and after the event, and as long as it is not sent', () => {
    const ticket: TicketLife = {
      ...quiet,
      reminders: [500, 1200].map((at, n) => ({ ruleId: ruleId(n), at })),
    };
    for (const now of [0, 500, 900])
      expect(nextWake(ticket, now)).toEqual({ at: 500, why: 'REMINDER', ruleId: ruleId(0) });
    expect(live(ticket, 0).map(({ why, at }) => [why, at])).toEqual([
      ['REMINDER', 500],
      ['EVENT_END', 1000],
      ['REMINDER', 1200],
      ['CLOSE', 1500],
    ]);
  });

  it('never goes back in time, does everything once, and every life comes to its end', () => {
    fc.assert(
      fc.property(life, fc.nat(4_100_000_000_000), (ticket, now) => {
        const woken = live(ticket, now);
        expect(woken.map(({ at }) => at)).toEqual(woken.map(({ at }) => at).toSorted((a, b) => a - b));
        expect(woken.filter(({ why }) => why === 'REMINDER')).toHaveLength(ticket.reminders.length);
        expect(woken.filter(({ why }) => why !== 'REMINDER').length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
