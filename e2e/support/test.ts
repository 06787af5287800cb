import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type ConsoleMessage } from '@playwright/test';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import { startStack, type Stack } from '@lanyard/tools/launcher/stack';

/** A running stack and short names for what tests ask of it. */
export interface RunningStack extends Stack {
  readonly webUrl: string;
  readonly sandboxUrl: string;
}

/** Prices of the test events, in minor units. */
export const seat = { quantity: 1, shownUnitMinor: 5_000 };

async function start(): Promise<RunningStack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lanyard-e2e-'));
  const stack = await startStack({
    dataDir,
    ports: 'free',
    postgres: { fsync: 'off' },
    parts: { web: 2, worker: 1, admin: true, sandbox: true },
    env: {
      RATE_LIMIT_NETWORK_PER_MINUTE: '1000000',
      RATE_LIMIT_ORDER_PER_MINUTE: '1000000',
      RATE_LIMIT_COUPON_PER_MINUTE: '1000000',
      RATE_LIMIT_COUPON_NETWORK_PER_MINUTE: '1000000',
      RATE_LIMIT_MAIL_NETWORK_PER_TEN_MINUTES: '1000000',
    },
    quiet: true,
    seedsDemo: true,
  });
  const types = { seat: { price: 50, quotas: ['hall'] } };
  const make = (slug: string, capacity: number, policies = {}) =>
    makeTestEvent(stack, { slug, quotas: { hall: capacity }, types, policies });
  await make('hall', 500);
  await make('rush', 100);
  await make('few', 5);
  await make('look', 50, { lookAfterReturn: 'PT2S' });
  const [webUrl = ''] = stack.urls.web;
  const stop = async () => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...stack, webUrl, sandboxUrl: stack.urls.sandbox, stop };
}

/**
 * The test of this house: a stack of real parts, started once a worker, and a page whose unexpected console errors
 * fail the test.
 */
export const test = base.extend<{ quietConsole: undefined }, { stack: RunningStack }>({
  stack: [
    // Playwright reads the fixture's needs out of this pattern, so it must stand here although it is empty.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const stack = await start();
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  quietConsole: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('console', (message: ConsoleMessage) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      await use(undefined);
      expect(errors, 'the browser console stays quiet').toEqual([]);
    },
    { auto: false },
  ],
});

export { expect };
