import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from './plain-error.ts';

const loopback = '127.0.0.1';

// A port that was found but is not bound yet would be handed out twice within one process.
const handedOut = new Set<number>();

/** Whether a server could bind this port; also false for ports this user may not bind. */
export function isPortFree(port: number, host = loopback): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A port nobody listens on, never the same twice from one process. */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = await new Promise<number>((resolve, reject) => {
      const server = createServer();
      server.once('error', reject);
      server.listen({ port: 0, host: loopback }, () => {
        const address = server.address();
        const found = typeof address === 'object' && address ? address.port : 0;
        server.close(() => resolve(found));
      });
    });
    if (handedOut.has(port)) continue;
    handedOut.add(port);
    return port;
  }
}

/** Stops with one sentence when a port is taken; `variable` is the setting that moves it. */
export async function requireFreePort(port: number, variable: string, host = loopback): Promise<void> {
  // A program that was just ended may hold its port for a moment.
  for (let attempt = 0; attempt < 10; attempt++) {
    if (await isPortFree(port, host)) return;
    await sleep(100);
  }
  throw new PlainError(`Port ${port} is taken by another program. Stop it or set ${variable}.`);
}
