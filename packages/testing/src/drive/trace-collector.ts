import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What OTLP's JSON says of a span, as far as tests look at it. */
export interface ToldSpan {
  readonly name: string;
  readonly attributes: readonly { readonly key: string }[];
}

/** A collector that keeps what it is sent. */
export interface TraceCollector {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  readonly endpoint: string;
  /** All that was sent, as it came. */
  text(): string;
  spans(): ToldSpan[];
  close(): void;
}

/** Starts a collector that takes traces by OTLP over HTTP in JSON. */
export async function startTraceCollector(): Promise<TraceCollector> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.url === '/v1/traces') bodies.push(Buffer.concat(chunks).toString('utf8'));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  // A listening TCP server's address is of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    text: () => bodies.join('\n'),
    spans: () =>
      bodies.flatMap((body) => {
        // The collector's protocol, as the exporter writes it.
        const told = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: ToldSpan[] }[] }[] };
        return told.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
      }),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
