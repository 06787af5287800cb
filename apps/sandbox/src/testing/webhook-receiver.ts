import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A webhook as it arrived. */
export interface ReceivedWebhook {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  type: string;
  /** What it was answered with. */
  status: number;
}

/** A shop that takes webhooks, for tests. */
export interface WebhookReceiver {
  url: string;
  received: ReceivedWebhook[];
  /** What the next webhooks are answered with; 200 after that. */
  nextStatuses: number[];
  /** Webhooks that contain one of these are refused. */
  refused: Set<string>;
  /** The types that came, in order. */
  types: () => string[];
  /** Waits until so many webhooks came. */
  waitFor: (count: number) => Promise<ReceivedWebhook[]>;
  close: () => Promise<void>;
}

const PATIENCE_MS = 4500;

/** Starts a shop that takes webhooks on a free port. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received: ReceivedWebhook[] = [];
  const nextStatuses: number[] = [];
  const refused = new Set<string>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const type =
        /"type":"((?:checkout|payment_intent|charge|refund|email|coupon|promotion_code)\.[\w.]+)"/.exec(
          body,
        )?.[1] ?? '';
      const isRefused = [...refused].some((part) => body.includes(part));
      const status = isRefused ? 500 : (nextStatuses.shift() ?? 200);
      received.push({ path: request.url ?? '', headers: request.headers, body, type, status });
      response.writeHead(status).end('ok');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A server that listens on a TCP port has an AddressInfo.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    nextStatuses,
    refused,
    types: () => received.map(({ type }) => type),
    waitFor: async (count) => {
      const deadline = Date.now() + PATIENCE_MS;
      while (received.length < count && Date.now() < deadline) await sleep(5);
      if (received.length < count) throw new Error(`only ${received.length} of ${count} webhooks came`);
      return received;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
