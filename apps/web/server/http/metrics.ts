import { createServerMetrics, type ServerMetrics } from '@lanyard/api/http/server-metrics';
import type { LiveHub } from '@lanyard/api/live/live-hub';
import type { PlaceAnswer } from '@lanyard/domain/orders/place-answer';
import { Counter } from 'prom-client';

/** What the storefront counts, and how it is read. */
export interface WebMetrics extends ServerMetrics {
  countPlaced(answer: PlaceAnswer): void;
  countTallyQuery(): void;
}

/** Makes the counters of one server. */
export function createMetrics(hub: Pick<LiveHub, 'counts'>): WebMetrics {
  const metrics = createServerMetrics('web', hub);
  const registers = [metrics.registry];
  const placed = new Counter({
    name: 'lanyard_place_answers_total',
    help: 'Answers to tries to place an order.',
    labelNames: ['outcome', 'code'],
    registers,
  });
  const tallyQueries = new Counter({
    name: 'lanyard_tally_queries_total',
    help: 'Queries about live numbers sent to Temporal.',
    registers,
  });
  return {
    ...metrics,
    countPlaced: (answer) =>
      placed.inc({ outcome: answer.outcome, code: answer.outcome === 'REFUSED' ? answer.code : '' }),
    countTallyQuery: () => tallyQueries.inc(),
  };
}
