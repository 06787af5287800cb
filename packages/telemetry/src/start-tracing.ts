import { FastifyOtelInstrumentation } from '@fastify/otel';
import { trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { PrismaInstrumentation } from '@prisma/instrumentation';
import { OpenTelemetryWorkflowClientInterceptor } from '@temporalio/interceptors-opentelemetry/lib/client/index.js';
import { OpenTelemetryActivityInboundInterceptor } from '@temporalio/interceptors-opentelemetry/lib/worker/index.js';
import { discreetExporter } from './discreet-exporter.ts';

/** Which part traces, and where to. */
export interface TracingOptions {
  readonly part: 'web' | 'admin' | 'worker';
  /** A collector that takes OTLP over HTTP, without `/v1/traces`. */
  readonly endpoint: string;
}

/** Tracing that runs, and what Temporal's clients and workers take of it. */
export interface Tracing {
  readonly clientInterceptors: readonly OpenTelemetryWorkflowClientInterceptor[];
  readonly activityInterceptors: (typeof activityInterceptor)[];
  /** Sends what is left, and ends. */
  stop(): Promise<void>;
}

/** Read by machines every few seconds, or open as long as a page. */
const notWorthASpan = /^\/(healthz|readyz|metrics|live)\b/;

/**
 * Begins to trace requests, statements and Temporal's calls. It has to run before what it traces is loaded, so a
 * program imports this file first, and only where a collector is named.
 */
export function startTracing({ part, endpoint }: TracingOptions): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': `lanyard-${part}` }),
    spanProcessors: [new BatchSpanProcessor(discreetExporter(exporter))],
  });
  // Baggage is left out: whatever somebody sends along would travel through everything.
  provider.register({ propagator: new W3CTraceContextPropagator() });
  const unregister = registerInstrumentations({
    instrumentations: [
      new HttpInstrumentation({
        ignoreIncomingRequestHook: ({ url = '' }) => notWorthASpan.test(url),
        // A request of ours to the collector would trace itself.
        ignoreOutgoingRequestHook: ({ path }) => path === '/v1/traces',
      }),
      new FastifyOtelInstrumentation({
        registerOnInitialization: true,
        instrumentHooks: false,
        instrumentHandler: false,
        recordExceptions: false,
      }),
      new PgInstrumentation({ requireParentSpan: true }),
      new PrismaInstrumentation(),
    ],
  });
  return {
    clientInterceptors: [new OpenTelemetryWorkflowClientInterceptor()],
    activityInterceptors: [activityInterceptor],
    async stop() {
      unregister();
      await provider.shutdown();
      trace.disable();
    },
  };
}

function activityInterceptor(ctx: ConstructorParameters<typeof OpenTelemetryActivityInboundInterceptor>[0]): {
  inbound: OpenTelemetryActivityInboundInterceptor;
} {
  return { inbound: new OpenTelemetryActivityInboundInterceptor(ctx) };
}
