import { createServer, type IncomingMessage } from 'node:http';
import type { Trouble } from './trouble.ts';

/** An answer of a stub. */
export interface StubAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** One request as a stub sees it. */
export interface StubRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A running stub; `trouble` strikes once, at the next request that fits. */
export interface StubServer {
  readonly url: string;
  trouble(kind: Trouble, fits: (request: StubRequest) => boolean): void;
  clearTroubles(): void;
  close(): Promise<void>;
}

/** Serves a vendor's answers on a free loopback port, with troubles on demand in the vendor's error shapes. */
export async function startStubServer(
  answer: (request: StubRequest) => StubAnswer,
  errorBody: (status: number) => unknown,
): Promise<StubServer> {
  let pending: { kind: Trouble; fits: (request: StubRequest) => boolean }[] = [];

  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const request: StubRequest = {
        method: incoming.method ?? '',
        url: new URL(incoming.url ?? '/', 'http://stub'),
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString(),
      };
      const hit = pending.find(({ fits }) => fits(request));
      pending = pending.filter((one) => one !== hit);
      if (hit?.kind === 'CUT_OFF') return void incoming.socket.destroy();
      if (hit?.kind === 'ERROR_500' || hit?.kind === 'RATE_LIMITED') {
        return send({
          status: hit.kind === 'ERROR_500' ? 500 : 429,
          body: errorBody(hit.kind === 'ERROR_500' ? 500 : 429),
        });
      }
      const done = answer(request);
      if (hit?.kind === 'TIMEOUT_AFTER_EFFECT') return undefined;
      return send(hit ? { status: 500, body: errorBody(500) } : done);
    });

    function send({ status, body }: StubAnswer): void {
      outgoing.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_stub' });
      outgoing.end(JSON.stringify(body));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    trouble: (kind, fits) => void pending.push({ kind, fits }),
    clearTroubles: () => void (pending = []),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
