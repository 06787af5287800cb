import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';

/** All that a trace may say. Addresses, statements, messages and headers are not in it, whoever records them. */
const mayBeTold = new Set([
  ...['http.request.method', 'http.route', 'http.response.status_code', 'http.method', 'http.status_code'],
  ...['server.address', 'server.port', 'network.protocol.version', 'error.type'],
  ...['db.system', 'db.system.name', 'db.operation.name', 'db.collection.name', 'method', 'model'],
  ...['temporalWorkflowId', 'run_id', 'temporalActivityId'],
]);
/** Names are patterns and types; one that looks like more than that is not passed on. */
const plainName = /^[\w\s.:>/@-]{1,80}$/;
const likeASecret = /[A-Za-z0-9_-]{25,}/;

/** Passes spans on with what may be told of them, and nothing else. */
export function discreetExporter(inner: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => inner.export(spans.map(withoutSecrets), done),
    forceFlush: async () => inner.forceFlush?.(),
    shutdown: () => inner.shutdown(),
  };
}

function withoutSecrets(span: ReadableSpan): ReadableSpan {
  const attributes = Object.fromEntries(
    Object.entries(span.attributes).filter(([key]) => mayBeTold.has(key)),
  );
  return {
    name: nameOf(span, attributes),
    kind: span.kind,
    spanContext: () => span.spanContext(),
    ...(span.parentSpanContext && { parentSpanContext: span.parentSpanContext }),
    startTime: span.startTime,
    endTime: span.endTime,
    duration: span.duration,
    ended: span.ended,
    // An error's message quotes people.
    status: { code: span.status.code },
    attributes,
    links: span.links.map(({ context }) => ({ context })),
    events: [],
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

function nameOf({ name, instrumentationScope }: ReadableSpan, attributes: Attributes): string {
  const { 'http.request.method': method, 'http.route': route } = attributes;
  if (typeof method === 'string') return typeof route === 'string' ? `${method} ${route}` : method;
  const [statement] = /^pg\.query:[A-Z]+/.exec(name) ?? [];
  if (statement) return statement;
  return plainName.test(name) && !likeASecret.test(name) ? name : instrumentationScope.name;
}
