import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { findFreePort, isPortFree, requireFreePort } from './ports.ts';

async function occupy(port: number): Promise<() => void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return () => server.close();
}

it('finds ports that can be bound, each only once', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, () => findFreePort()));
  expect(new Set(ports).size).toBe(20);
  expect(await isPortFree(ports[0] ?? 0)).toBe(true);
});

it('says in a sentence that a port is taken and which setting moves it', async () => {
  const port = await findFreePort();
  const free = await occupy(port);
  await expect(requireFreePort(port, 'WEB_PORT')).rejects.toThrow(
    `Port ${port} is taken by another program. Stop it or set WEB_PORT.`,
  );
  free();
});

it('waits for a program that is just letting go', async () => {
  const port = await findFreePort();
  const free = await occupy(port);
  setTimeout(free, 150);
  await expect(requireFreePort(port, 'WEB_PORT')).resolves.toBeUndefined();
});
