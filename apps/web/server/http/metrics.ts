import type { PlaceAnswer } from '@lanyard/domain/orders/place-answer';
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What the storefront counts, and how it is read. */
export interface WebMetrics {
  observeRequest(request: { method: string; route: string; status: number; seconds: number }): void;
  countPlaced(answer: PlaceAnswer): void;
  countTallyQuery(): void;
  readonly contentType: string;
  text(): Promise<string>;
}

/** Makes the counters of one server. */
export function createMetrics(): WebMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'lanyard_web_' });
  const requests = new Histogram({
    name: 'lanyard_http_request_duration_seconds',
    help: 'Time to answer a request, by the pattern of its route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
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
    observeRequest: ({ seconds, ...labels }) => requests.observe(labels, seconds),
    countPlaced: (answer) =>
      placed.inc({ outcome: answer.outcome, code: answer.outcome === 'REFUSED' ? answer.code : '' }),
    countTallyQuery: () => tallyQueries.inc(),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
