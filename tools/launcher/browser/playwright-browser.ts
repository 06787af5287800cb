import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inheritedEnv } from '../env.ts';
import { runCommand } from '../processes/run-command.ts';
import { repoRoot } from '../repo-root.ts';

const downloadTimeoutMs = 60_000;

/** The Chromium Playwright downloaded earlier, if it is there. */
export async function findPlaywrightChromium(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Lets Playwright download its Chromium; gives up after a minute, for its host is not reachable everywhere. */
export async function downloadPlaywrightChromium(): Promise<string | undefined> {
  const playwright = join(repoRoot, 'tools', 'node_modules', '.bin', 'playwright');
  await runCommand(playwright, ['install', 'chromium'], {
    env: inheritedEnv(),
    timeoutMs: downloadTimeoutMs,
  });
  return findPlaywrightChromium();
}
