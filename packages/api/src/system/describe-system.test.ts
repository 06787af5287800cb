import type { Meaning } from '@lanyard/domain/orders/order-words';
import { describe, expect, it } from 'vitest';
import { ageWords, describeSystem } from './describe-system.ts';
import type { SystemReading } from './read-system.ts';

const well: SystemReading = {
  at: new Date('2026-11-23T12:00:00.000Z'),
  readiness: { ready: true, missing: [], database: 'ready', temporal: 'ready', workers: 'ready' },
  build: { id: 'abc123' },
  outbox: { undelivered: 0, oldestMs: null, dead: 0 },
  queue: { workflows: { waiting: 0, oldestMs: 0 }, activities: { waiting: 0, oldestMs: 0 }, workers: [] },
  failing: [],
  stuck: [],
  payments: 'live',
  mail: 'live',
};

function meanings(changes: Partial<SystemReading>): Record<string, Meaning> {
  const parts = describeSystem({ ...well, ...changes });
  return Object.fromEntries(parts.map(({ name, meaning }) => [name, meaning]));
}

describe('describeSystem', () => {
  it('is good all through when everything works', () => {
    expect(new Set(Object.values(meanings({})))).toEqual(new Set(['good']));
  });

  it('tells what is broken from what is only not known because of it', () => {
    const readiness = {
      ...well.readiness,
      ready: false,
      temporal: 'unreachable',
      workers: 'unknown',
    } as const;
    expect(meanings({ readiness, build: null })).toMatchObject({
      Database: 'good',
      Temporal: 'bad',
      Workers: 'asleep',
      'Current build': 'asleep',
    });
  });

  it.each([
    [{ undelivered: 3, oldestMs: 2000, dead: 0 }, 'waiting'],
    [{ undelivered: 3, oldestMs: 31_000, dead: 0 }, 'attention'],
    [{ undelivered: 0, oldestMs: null, dead: 1 }, 'attention'],
    [null, 'asleep'],
  ] as const)('an outbox of %o is %s', (outbox, meaning) => {
    expect(meanings({ outbox })['Outbox']).toBe(meaning);
  });

  it('tells what waits for a worker, and when that is too long', () => {
    const idle = { waiting: 0, oldestMs: 0 };
    const queue = (oldestMs: number) => ({
      queue: { workflows: { waiting: 2, oldestMs }, activities: idle, workers: [] },
    });
    expect([meanings(queue(900))['Queue'], meanings(queue(31_000))['Queue']]).toEqual([
      'waiting',
      'attention',
    ]);
    expect(meanings({ queue: null })['Queue']).toBe('asleep');
  });

  it('waits for a first build, misses workers, and marks stand-ins', () => {
    const readiness = { ...well.readiness, workers: 'missing' } as const;
    expect(meanings({ readiness, build: { id: null }, payments: 'sandbox' })).toMatchObject({
      Workers: 'bad',
      'Current build': 'waiting',
      Payments: 'asleep',
      Mail: 'good',
    });
  });
});

it('says ages in their largest whole unit', () => {
  expect([ageWords(1000), ageWords(59_000), ageWords(60_000), ageWords(7_300_000)]).toEqual([
    '1 second',
    '59 seconds',
    '1 minute',
    '2 hours',
  ]);
});
