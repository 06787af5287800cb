import type { Tracing, TracingOptions } from './start-tracing.ts';

/** Begins to trace where a collector is named; elsewhere nothing of it is even loaded. */
export async function traceIfAsked(
  part: TracingOptions['part'],
  endpoint: string | undefined,
): Promise<Tracing | undefined> {
  if (endpoint === undefined) return undefined;
  const { startTracing } = await import('./start-tracing.ts');
  return startTracing({ part, endpoint });
}
