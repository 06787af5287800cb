import { defineConfig, devices } from '@playwright/test';

// Chromium is found by the test runner; `CHROMIUM_PATH` names it. Without it Playwright's own is used.
const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: 'tests',
  outputDir: '../.lanyard-test/playwright',
  // A stack for each of two workers: most of a story is waiting, so two at once take three quarters of the time.
  workers: 2,
  fullyParallel: false,
  timeout: 180_000,
  // Generous, because a busy machine is no failure; who finds what it waits for does not wait.
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
    // A trace films every test and costs a third of its time; `--trace on` makes one of a test that failed.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
