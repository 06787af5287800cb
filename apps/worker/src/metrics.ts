import type { Db } from '@lanyard/db/client';
import type { Context } from '@temporalio/activity';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What a worker counts, and how it is read. */
export interface WorkerMetrics {
  readonly registry: Registry;
  /** Times activities, for the worker's interceptors. */
  readonly activityInterceptor: (ctx: Context) => { inbound: ActivityInboundCallsInterceptor };
}

interface OutboxState {
  readonly waiting: bigint;
  readonly dead: bigint;
  readonly oldest: number | null;
}

/** Makes the counters of one worker: its process and event loop, its activities, and how far the outbox lags. */
export function createWorkerMetrics({ prisma }: Db): WorkerMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'lanyard_worker_' });
  const activities = new Histogram({
    name: 'lanyard_activity_duration_seconds',
    help: 'Time of one try of an activity, by its type and how it ended.',
    labelNames: ['activity', 'outcome'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const dead = new Gauge({
    name: 'lanyard_outbox_dead',
    help: 'Messages that will never be delivered.',
    registers,
  });
  const oldest = new Gauge({
    name: 'lanyard_outbox_oldest_seconds',
    help: 'Age of the oldest message not delivered yet.',
    registers,
  });
  const waiting: Gauge = new Gauge({
    name: 'lanyard_outbox_waiting',
    help: 'Messages not delivered yet.',
    registers,
    collect: async () => {
      const state = await readOutbox();
      for (const [gauge, value] of [
        [waiting, state?.waiting],
        [dead, state?.dead],
        [oldest, state?.oldest],
      ] as const) {
        gauge.set(Number(value ?? Number.NaN));
      }
    },
  });

  /** Null while the database does not answer: the other counters are worth most then. */
  async function readOutbox(): Promise<OutboxState | null> {
    const rows = prisma.$queryRaw<OutboxState[]>`
      SELECT count(*) FILTER (WHERE "deadReason" IS NULL) AS "waiting",
        count(*) FILTER (WHERE "deadReason" IS NOT NULL) AS "dead",
        coalesce(extract(epoch FROM now() - min("createdAt") FILTER (WHERE "deadReason" IS NULL)), 0)::float8 AS "oldest"
      FROM "Outbox" WHERE "deliveredAt" IS NULL`;
    return rows.then(
      ([row]) => row ?? null,
      () => null,
    );
  }

  return {
    registry,
    activityInterceptor: ({ info: { activityType: activity } }) => ({
      inbound: {
        async execute(input, next) {
          const end = activities.startTimer();
          try {
            const result = await next(input);
            end({ activity, outcome: 'ok' });
            return result;
          } catch (error) {
            end({ activity, outcome: 'failed' });
            throw error;
          }
        },
      },
    }),
  };
}
