import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What the dashboard counts, and how it is read. */
export interface AdminMetrics {
  observeRequest(request: { method: string; route: string; status: number; seconds: number }): void;
  readonly contentType: string;
  text(): Promise<string>;
}

/** Makes the counters of one server. */
export function createMetrics(): AdminMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'lanyard_admin_' });
  const requests = new Histogram({
    name: 'lanyard_http_request_duration_seconds',
    help: 'Time to answer a request, by the pattern of its route.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  return {
    observeRequest: ({ seconds, ...labels }) => requests.observe(labels, seconds),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
