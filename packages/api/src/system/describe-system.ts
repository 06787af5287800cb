import type { Meaning } from '@lanyard/domain/orders/order-words';
import type { SystemReading } from './read-system.ts';

/** One part of the system in words. */
export interface PartWords {
  readonly name: string;
  readonly label: string;
  readonly sentence: string;
  readonly meaning: Meaning;
}

/** A backlog older than this means that nobody delivers. */
const LATE_MS = 30_000;

/** Every part of the system in words, in the order it is needed. */
export function describeSystem(reading: SystemReading): PartWords[] {
  return [
    database(reading),
    temporal(reading),
    workers(reading),
    build(reading),
    queue(reading),
    outbox(reading),
    standIn('Payments', 'Stripe', reading.payments),
    standIn('Mail', 'Resend', reading.mail),
  ];
}

const unknown = (name: string, why: string): PartWords => ({
  name,
  label: 'Not known',
  sentence: `${why} This will be shown again as soon as it answers.`,
  meaning: 'asleep',
});

function database({ readiness }: SystemReading): PartWords {
  const name = 'Database';
  return readiness.database === 'ready'
    ? { name, label: 'Answers', sentence: 'Orders can be read and written.', meaning: 'good' }
    : {
        name,
        label: 'Not reachable',
        sentence: 'Nothing can be sold until it is back. Nothing that was sold is lost.',
        meaning: 'bad',
      };
}

function temporal({ readiness }: SystemReading): PartWords {
  const name = 'Temporal';
  switch (readiness.temporal) {
    case 'ready':
      return { name, label: 'Answers', sentence: 'New orders can start their process.', meaning: 'good' };
    case 'namespace-missing':
      return {
        name,
        label: 'Namespace missing',
        sentence: 'The server runs, but does not know our namespace.',
        meaning: 'bad',
      };
    case 'refused':
      return {
        name,
        label: 'Refuses us',
        sentence: 'The server runs, but does not let us in: look at the key and certificate.',
        meaning: 'bad',
      };
    case 'unreachable':
      return {
        name,
        label: 'Not reachable',
        sentence: 'New orders are told to come back in a minute. What has begun goes on when it is back.',
        meaning: 'bad',
      };
  }
}

function workers({ readiness }: SystemReading): PartWords {
  const name = 'Workers';
  if (readiness.workers === 'unknown') return unknown(name, 'Temporal did not say who is at work.');
  return readiness.workers === 'ready'
    ? { name, label: 'At work', sentence: 'Somebody takes the next step of every order.', meaning: 'good' }
    : {
        name,
        label: 'Nobody at work',
        sentence: 'Orders wait where they are until a worker starts.',
        meaning: 'bad',
      };
}

function build({ build: current }: SystemReading): PartWords {
  const name = 'Current build';
  if (!current) return unknown(name, 'Temporal did not say which build is current.');
  return current.id
    ? { name, label: current.id, sentence: 'New processes run this build.', meaning: 'good' }
    : {
        name,
        label: 'None yet',
        sentence: 'No build has been made current, so no process moves.',
        meaning: 'waiting',
      };
}

function queue({ queue: waiting }: SystemReading): PartWords {
  const name = 'Queue';
  if (!waiting) return unknown(name, 'Temporal did not say what waits.');
  const { workflows, activities } = waiting;
  const count = workflows.waiting + activities.waiting;
  const oldestMs = Math.max(workflows.oldestMs, activities.oldestMs);
  if (count === 0) return { name, label: 'Empty', sentence: 'No step waits for a worker.', meaning: 'good' };
  const steps = `${workflows.waiting} of processes, ${activities.waiting} of calls and jobs`;
  return {
    name,
    label: `${count} waiting`,
    sentence: `Steps that wait for a worker: ${steps}. The oldest has waited for ${ageWords(oldestMs)}.`,
    meaning: oldestMs > LATE_MS ? 'attention' : 'waiting',
  };
}

function outbox({ outbox: backlog }: SystemReading): PartWords {
  const name = 'Outbox';
  if (!backlog) return unknown(name, 'The database did not answer.');
  const { undelivered, oldestMs, dead } = backlog;
  if (dead > 0) {
    const what = dead === 1 ? '1 message was' : `${dead} messages were`;
    return {
      name,
      label: `${dead} given up`,
      sentence: `${what} not taken by any process: somebody has to look.`,
      meaning: 'attention',
    };
  }
  if (undelivered === 0 || oldestMs === null) {
    return { name, label: 'Empty', sentence: 'Every message has been delivered.', meaning: 'good' };
  }
  const waiting = `${undelivered} waiting`;
  const sentence = `The oldest has waited for ${ageWords(oldestMs)}.`;
  return { name, label: waiting, sentence, meaning: oldestMs > LATE_MS ? 'attention' : 'waiting' };
}

function standIn(name: string, vendor: string, mode: 'sandbox' | 'live'): PartWords {
  return mode === 'live'
    ? { name, label: 'Live', sentence: `${vendor} itself is used.`, meaning: 'good' }
    : {
        name,
        label: 'Sandbox',
        sentence: `A stand-in on this machine plays ${vendor}. Nothing real happens.`,
        meaning: 'asleep',
      };
}

/** A span in plain words, in its largest whole unit. */
export function ageWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [count, unit] =
    seconds < 60
      ? ([seconds, 'second'] as const)
      : seconds < 3600
        ? ([Math.floor(seconds / 60), 'minute'] as const)
        : ([Math.floor(seconds / 3600), 'hour'] as const);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
