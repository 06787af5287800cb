import { traceIfAsked } from '@lanyard/telemetry/trace-if-asked';
import { readEnv } from './env.ts';

const env = readEnv(process.env);
const tracing = await traceIfAsked('worker', env.OTEL_EXPORTER_OTLP_ENDPOINT);
// Tracing sees what is loaded after it has begun.
const { runWorker } = await import('./run-worker.ts');
await runWorker(env, tracing);
