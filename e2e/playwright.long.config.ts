import base from './playwright.config.ts';

/** The slow ones: the rush, and whatever takes minutes. */
export default {
  ...base,
  testDir: 'long',
  // Rushes and races want the machine to themselves.
  workers: 1,
  timeout: 300_000,
  use: { ...base.use, trace: 'retain-on-failure' },
};
