import { DomainError } from '@lanyard/domain/errors/error-codes';
import { fastify, type FastifyInstance } from 'fastify';
import { get, type IncomingMessage } from 'node:http';
import { afterEach, expect, it, vi } from 'vitest';
import { LiveHub } from './live-hub.ts';
import type { WatchedTopic } from './watched-topic.ts';
import { liveRoutes, type LiveRoutesOptions } from './live-routes.ts';

const running: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.close()));
});

const known: readonly WatchedTopic[] = [{ name: 'order:secret', topic: 'order:ord_1' }];

async function serve(options: Partial<LiveRoutesOptions> = {}) {
  const hub = new LiveHub();
  const app = fastify({ forceCloseConnections: 'idle' });
  running.push(app);
  await app.register(async (scope) =>
    liveRoutes(scope, {
      hub,
      resolveTopics: async (names) => known.filter(({ name }) => names.includes(name)),
      ...options,
    }),
  );
  const url = await app.listen({ port: 0 });
  const open = async (query: string) => {
    const request = get(`${url}/live${query}`);
    const response = await new Promise<IncomingMessage>((resolve) => request.on('response', resolve));
    const ended = new Promise<void>((resolve) => response.on('close', resolve));
    let text = '';
    response.setEncoding('utf8').on('data', (chunk: string) => void (text += chunk));
    // Our own end of a stream is no failure.
    response.on('error', () => undefined);
    const until = (part: string) => vi.waitFor(() => expect(text).toContain(part));
    return { response, text: () => text, until, ended, end: () => request.destroy() };
  };
  return { app, hub, open };
}

async function streamsAre(hub: LiveHub, count: number): Promise<void> {
  while (hub.counts().streams !== count) await new Promise((resolve) => setTimeout(resolve, 5));
}

it("tells changes by the client's own names, and leaves out names that mean nothing", async () => {
  const { hub, open } = await serve();
  const { response, text, until, end } = await open('?topic=order:secret&topic=order:guess');
  expect(response.headers['content-type']).toMatch(/^text\/event-stream/);
  expect(response.headers['cache-control']).toBe('no-store');
  await until('event: ready\n');
  hub.tell('order:ord_1');
  await until('event: changed\ndata: {"topics":["order:secret"]}\n\n');
  expect(text()).not.toContain('ord_1');
  expect(text()).not.toContain('guess');
  hub.refreshAll();
  await until('event: refresh\n');
  end();
  await streamsAre(hub, 0);
});

it('refuses whom the server refuses', async () => {
  const { hub, open } = await serve({
    resolveTopics: async () => {
      throw new DomainError('LINK_UNKNOWN');
    },
  });
  const { response } = await open('?topic=order:secret');
  expect(response.statusCode).toBeGreaterThanOrEqual(400);
  expect(hub.counts().streams).toBe(0);
});

it('bounds how many streams one network has, and gives places back', async () => {
  const { hub, open } = await serve({ streamsOfNetwork: 3 });
  const opened = await Promise.all(Array.from({ length: 3 }, () => open('?topic=order:secret')));
  expect((await open('?topic=order:secret')).response.statusCode).not.toBe(200);
  for (const { end } of opened) end();
  await streamsAre(hub, 0);
  expect((await open('?topic=order:secret')).response.statusCode).toBe(200);
});

it('does not hold up a server that stops', async () => {
  const { app, open } = await serve();
  const { ended, until } = await open('?topic=order:secret');
  await until('event: ready\n');
  await app.close();
  await expect(ended).resolves.toBeUndefined();
});
