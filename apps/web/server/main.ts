import { traceIfAsked } from '@lanyard/telemetry/trace-if-asked';
import { readEnv } from './env.ts';

try {
  const env = readEnv(process.env);
  const tracing = await traceIfAsked('web', env.OTEL_EXPORTER_OTLP_ENDPOINT);
  // Tracing sees what is loaded after it has begun.
  const { start } = await import('./start.ts');
  await start(env, tracing);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'the storefront could not start'}\n`);
  process.exit(1);
}
