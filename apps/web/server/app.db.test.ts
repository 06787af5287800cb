import { RateWindow } from '@lanyard/api/limits/rate-window';
import { linkToken } from '@lanyard/crypto/link-token';
import { createDb } from '@lanyard/db/client';
import type { PaymentNotice } from '@lanyard/domain/ports/payments';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aServer } from './test-support/a-server.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const html = { accept: 'text/html' };
const notice: PaymentNotice = {
  eventId: 'evt_1',
  type: 'customer.created',
  createdAt: new Date(),
  about: null,
  fact: { kind: 'OTHER' },
};

describe('every answer', () => {
  it('forbids what we do not use and lets no address out', async () => {
    const { app } = await aServer(database);
    const { headers } = await app.inject('/healthz');
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:/);
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('is logged by its pattern, without tokens, bodies or query strings', async () => {
    const { app, log } = await aServer(database);
    const token = 'T'.repeat(32);
    await app.inject({ url: `/o/${token}?from=${token}`, headers: html });
    await app.inject(`/trpc/orders.view?input=${encodeURIComponent(JSON.stringify({ token }))}`);
    expect(log.map((line) => JSON.parse(line))).toMatchObject([
      { route: '/o/:token', status: 404 },
      { route: '/trpc/:path', procedure: 'orders.view', status: 404 },
    ]);
    expect(log.join('')).not.toContain(token);
  });
});

describe('pages', () => {
  it('are the event, its live numbers, its colours, its checkout', async () => {
    const { slug } = await anEvent(testContext(database), { quotas: { hall: 7 } });
    const { app } = await aServer(database);
    const page = await app.inject({ url: `/e/${slug}`, headers: { 'accept-encoding': 'gzip' } });
    expect(page.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    const again = await app.inject({ url: `/e/${slug}`, headers: { 'if-none-match': page.headers.etag } });
    expect(again.statusCode).toBe(304);
    const numbers = await app.inject(`/e/${slug}/availability.json`);
    expect(numbers.json()).toMatchObject({ ticketTypes: [{ key: 'standard', remaining: 7 }] });
    expect((await app.inject(`/e/${slug}/checkout`)).body).toContain('checkout');
    expect((await app.inject(`/e/${slug}/theme.css`)).headers['content-type']).toContain('text/css');
    expect((await app.inject('/')).headers.location).toMatch(/^\/e\/event-/);
  });

  it('behind links open for whoever has the link, and are kept by nobody', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx);
    const { orderId, tickets } = await aCompletedOrder(ctx, { slug });
    const { app } = await aServer(database);
    const order = await app.inject(`/o/${linkToken(ctx.keys.links, 'order', orderId, 1)}`);
    expect(order.statusCode).toBe(200);
    expect(order.headers['cache-control']).toBe('private, no-store');
    const ticketPath = `/t/${linkToken(ctx.keys.links, 'ticket', tickets[0]?.ticketId ?? '', 1)}`;
    expect((await app.inject(ticketPath)).body).toContain('ticket');
    const qr = await app.inject(`${ticketPath}/qr.svg`);
    expect(qr.headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'private, no-store',
    });
    expect(qr.body).toMatch(/^<svg/);
  });

  it('say in words when there is nothing', async () => {
    const { app } = await aServer(database);
    for (const url of ['/nothing', '/e/none', `/o/${'x'.repeat(32)}`]) {
      const page = await app.inject({ url, headers: html });
      expect([url, page.statusCode]).toEqual([url, 404]);
      expect(page.headers['content-type']).toContain('text/html');
    }
    const { error } = (await app.inject('/nothing')).json();
    expect(error.data).toMatchObject({ code: 'LINK_UNKNOWN', httpStatus: 404 });
  });
});

it('has no door of the dashboard', async () => {
  const { app } = await aServer(database);
  for (const url of ['/trpc/session.me', '/trpc/system.view']) {
    expect([url, (await app.inject(url)).statusCode]).toEqual([url, 404]);
  }
  for (const url of ['/api/auth/sign-in/email', '/codec/decode']) {
    const answer = await app.inject({ method: 'POST', url, body: {} });
    expect([url, answer.statusCode]).toEqual([url, 404]);
  }
});

describe('what comes in', () => {
  const post = { method: 'POST', url: '/trpc/orders.place' } as const;
  const json = { 'content-type': 'application/json' };

  it('is refused when another site sent it', async () => {
    const { app } = await aServer(database);
    const headers = { ...json, origin: 'https://evil.example' };
    expect((await app.inject({ ...post, headers, body: '{}' })).statusCode).toBe(403);
    const own = { ...json, origin: 'http://127.0.0.1:3000' };
    expect((await app.inject({ ...post, headers: own, body: '{}' })).statusCode).toBe(400);
  });

  it('is refused when it is too big', async () => {
    const { app } = await aServer(database);
    const answer = await app.inject({ ...post, headers: json, body: `"${'x'.repeat(65 * 1024)}"` });
    expect(answer.statusCode).toBe(413);
    expect(answer.json().error.data.code).toBe('INPUT_INVALID');
  });

  it('is limited by network, but not where nothing is asked of the database', async () => {
    const networkLimit = new RateWindow({ tries: 1, spanMs: 60_000 });
    const { app } = await aServer(database, { networkLimit });
    await app.inject('/trpc/events.view');
    const limited = await app.inject('/trpc/events.view');
    expect(limited.statusCode).toBe(429);
    expect(limited.headers['retry-after']).toBe('60');
    expect(limited.json().error.data.code).toBe('TOO_MANY_TRIES');
    expect((await app.inject('/e/none/availability.json')).statusCode).toBe(404);
  });
});

describe('webhooks', () => {
  const stripe = { method: 'POST', url: '/webhooks/stripe', body: '{"id":"evt_1"}' } as const;

  it('are refused for good when they are not genuine', async () => {
    const { app } = await aServer(database);
    for (const url of ['/webhooks/stripe', '/webhooks/resend']) {
      expect((await app.inject({ ...stripe, url })).statusCode).toBe(400);
    }
  });

  it('reach the port byte for byte and are archived once', async () => {
    const bodies: string[] = [];
    const readNotice = (body: Buffer) => {
      bodies.push(body.toString());
      return notice;
    };
    const { app } = await aServer(database, { payments: { name: 'stripe', readNotice } });
    expect((await app.inject(stripe)).json()).toEqual({ isNew: true });
    expect((await app.inject({ ...stripe, headers: { 'content-type': 'application/json' } })).json()).toEqual(
      {
        isNew: false,
      },
    );
    expect(bodies).toEqual([stripe.body, stripe.body]);
  });

  it('are asked for again when the database is away', async () => {
    const away = createDb({ url: 'postgresql://nobody@127.0.0.1:9/none', applicationName: 'test' });
    const { app, log } = await aServer(
      { db: away, keys: database.keys },
      { payments: { name: 'stripe', readNotice: () => notice } },
    );
    const answer = await app.inject(stripe);
    expect(answer.statusCode).toBe(500);
    expect(answer.json().error.data).toMatchObject({ code: 'UNEXPECTED', reference: expect.any(String) });
    expect(answer.body).not.toMatch(/prisma|postgres|ECONN/i);
    expect(log.filter((line) => line.includes('a request failed'))).toHaveLength(1);
    await away.close();
  });
});
