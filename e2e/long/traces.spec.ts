import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, expect } from '@playwright/test';
import { newOrder, pay, placeOrder, readProgress, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import { startTraceCollector } from '@lanyard/testing/drive/trace-collector';
import { startStack } from '@lanyard/tools/launcher/stack';
import { seat } from '../support/test.ts';

const buyer = { name: 'Quillifer Zyxworth', email: 'quillifer@zyxworth.example' };

test('all parts are traced, and no trace holds a name, an address or a link', async () => {
  const collector = await startTraceCollector();
  const dataDir = mkdtempSync(join(tmpdir(), 'lanyard-traces-'));
  const stack = await startStack({
    dataDir,
    ports: 'free',
    postgres: { fsync: 'off' },
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint },
    quiet: true,
  });
  const [webUrl = ''] = stack.urls.web;
  const types = { seat: { price: 50, quotas: ['hall'] } };
  await makeTestEvent(stack, { slug: 'hall', quotas: { hall: 10 }, types, policies: {} });

  const order = newOrder({ eventSlug: 'hall', basket: { seat }, ...buyer });
  const answer = await placeOrder(webUrl, order);
  if (!answer.ok || answer.data.outcome !== 'PAY') throw new Error('not placed');
  const token = tokenOf(answer.data.orderPath);
  await pay(answer.data.payUrl);
  await until(
    'the receipt is sent',
    () => readProgress(webUrl, token),
    (progress) => progress.ok && progress.data.receipt === 'SENT',
  );
  await (await fetch(`${webUrl}/o/${token}`)).text();
  await (await fetch(`${stack.urls.admin}/trpc/nothing.here?input=${token}`)).text();
  // A stop sends what is left.
  await stack.stop();
  collector.close();
  rmSync(dataDir, { recursive: true, force: true });

  const text = collector.text();
  for (const part of ['lanyard-web', 'lanyard-admin', 'lanyard-worker']) expect(text).toContain(part);
  const names = collector.spans().map(({ name }) => name);
  expect(names).toContain('GET /o/:token');
  expect(names.some((name) => name.startsWith('pg.query:'))).toBe(true);
  expect(names.some((name) => name.startsWith('prisma:'))).toBe(true);
  expect(names.some((name) => name.startsWith('RunActivity:'))).toBe(true);
  expect(names.some((name) => name.startsWith('UpdateWithStartWorkflow:'))).toBe(true);
  expect(text).not.toMatch(/quillifer|zyxworth/i);
  for (const secret of [
    token,
    order.secret,
    new URL(answer.data.payUrl).pathname.split('/').at(-1) ?? token,
  ]) {
    expect(text).not.toContain(secret);
  }
});
