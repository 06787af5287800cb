import type { TicketNews } from '@lanyard/contracts/tickets/ticket-news';
import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openNewsQueue, type NewsQueue } from './news-queue.ts';

const named = (version: number): TicketNews => ({ kind: 'attendeeNamed', version });
const registered = (version: number): TicketNews => ({ kind: 'registered', version });
const plans: TicketNews = { kind: 'plansChanged' };

/** Passes on what waits, one after the other. */
function drain(queue: NewsQueue): TicketNews[] {
  const told: TicketNews[] = [];
  for (let next = queue.first; next; next = queue.first) {
    told.push(next);
    queue.drop(next);
  }
  return told;
}

describe('openNewsQueue', () => {
  it('holds the same news once, while it waits', () => {
    const requestId = asId('request', randomId('req'));
    const asked = (): TicketNews => ({ kind: 'linkRequested', requestId });
    const queue = openNewsQueue([plans, asked()]);
    queue.add({ kind: 'plansChanged' });
    queue.add(asked());
    expect(drain(queue)).toEqual([plans, asked()]);
    queue.add(plans);
    expect(drain(queue)).toEqual([plans]);
  });

  it('holds of versions the newest, and none that is not newer than what was passed on', () => {
    const queue = openNewsQueue([]);
    for (const news of [plans, named(1), named(3), named(2)]) queue.add(news);
    expect(drain(queue)).toEqual([plans, named(3)]);
    queue.add(named(3));
    queue.add(named(4));
    expect(drain(queue)).toEqual([named(4)]);
  });

  it('leaves the first alone, which may be on its way', () => {
    const queue = openNewsQueue([named(1)]);
    const first = queue.first;
    queue.add(named(2));
    queue.add(named(3));
    expect(queue.first).toBe(first);
    expect(drain(queue)).toEqual([named(1), named(3)]);
  });

  it('counts versions of each kind for themselves', () => {
    const queue = openNewsQueue([named(5), registered(2)]);
    expect(drain(queue)).toEqual([named(5), registered(2)]);
  });

  it('ends at the newest version of each kind, each passed on once and in order, whatever comes when', () => {
    const version = fc.integer({ min: 1, max: 9 });
    const news = fc.oneof(version.map(named), version.map(registered));
    fc.assert(
      fc.property(fc.array(fc.option(news), { minLength: 1, maxLength: 40 }), (steps) => {
        const queue = openNewsQueue([]);
        const told: TicketNews[] = [];
        for (const step of steps) {
          if (step) queue.add(step);
          else if (queue.first) {
            told.push(queue.first);
            queue.drop(queue.first);
          }
        }
        told.push(...drain(queue));
        for (const kind of ['attendeeNamed', 'registered'] as const) {
          const versions = (all: readonly (TicketNews | null)[]) =>
            all.flatMap((one) => (one?.kind === kind ? [one.version] : []));
          const heard = versions(steps);
          const passed = versions(told);
          expect(passed).toEqual([...new Set(passed)].toSorted((a, b) => a - b));
          expect(passed.at(-1) ?? 0).toBe(Math.max(0, ...heard));
        }
      }),
    );
  });
});
