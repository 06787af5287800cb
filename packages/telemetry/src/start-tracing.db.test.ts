import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createEmptyDatabase } from '@lanyard/testing/database/test-database';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const secret = 'q7Zk3vWb9TnXr2LmPs8YdQ4hJf6GcKt1';
const program = fileURLToPath(new URL('./test-support/traced-server.ts', import.meta.url));

/** What OTLP's JSON says of a span, as far as this looks at it. */
interface ToldSpan {
  readonly name: string;
  readonly kind: number;
  readonly parentSpanId?: string;
  readonly attributes: { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}

/** A collector that keeps what it is sent. */
async function aCollector() {
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
  const spans = () =>
    bodies.flatMap((body) => {
      // The collector's protocol, as the exporter writes it.
      const told = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: ToldSpan[] }[] }[] };
      return told.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
    });
  return { endpoint: `http://127.0.0.1:${port}`, bodies, spans, close: () => server.close() };
}

it('tells routes, statements and calls to others, and nothing of what is in them', async () => {
  const database = await createEmptyDatabase();
  const collector = await aCollector();
  const args = ['--import', 'tsx', program, collector.endpoint, database.url, secret];
  await run(process.execPath, args);
  collector.close();
  await database.close();

  const all = collector.bodies.join('\n');
  expect(all).not.toContain(secret);
  expect(all).not.toContain(secret.slice(0, 16));
  expect(all).not.toMatch(/inTheStatement|SELECT '/);
  expect(all).toContain('lanyard-web');
  const names = collector.spans().map(({ name }) => name);
  expect(names).toContain('GET /o/:token');
  expect(names).toContain('GET /fails/:token');
  expect(names.filter((name) => name === 'pg.query:SELECT')).toHaveLength(2);
  expect(names.some((name) => name.includes('healthz'))).toBe(false);
  const route = collector.spans().find(({ name }) => name === 'GET /o/:token');
  expect(route?.attributes.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['http.route', 'http.request.method', 'http.response.status_code']),
  );
}, 90_000);
