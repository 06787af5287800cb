import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { LiveHub } from '../live/live-hub.ts';

/** What every server counts, and how it is read; further counters join its registry. */
export interface ServerMetrics {
  readonly registry: Registry;
  observeRequest(request: { method: string; route: string; status: number; seconds: number }): void;
  readonly contentType: string;
  text(): Promise<string>;
}

/** Makes the counters of one server: its process and event loop, its requests by route, its open event streams. */
export function createServerMetrics(part: 'web' | 'admin', hub: Pick<LiveHub, 'counts'>): ServerMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: `lanyard_${part}_` });
  const requests = new Histogram({
    name: 'lanyard_http_request_duration_seconds',
    help: 'Time to answer a request, by the pattern of its route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  countNow(
    'lanyard_live_streams',
    'Event streams of browsers that are open now.',
    () => hub.counts().streams,
  );
  countNow(
    'lanyard_live_topics',
    'Orders, tickets and events that are watched now.',
    () => hub.counts().topics,
  );
  return {
    registry,
    observeRequest: ({ seconds, ...labels }) => requests.observe(labels, seconds),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };

  function countNow(name: string, help: string, count: () => number): void {
    const gauge: Gauge = new Gauge({ name, help, registers: [], collect: () => gauge.set(count()) });
    registry.registerMetric(gauge);
  }
}
