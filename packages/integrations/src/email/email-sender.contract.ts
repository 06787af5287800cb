import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { describeEmailNotices } from './contract/notices.ts';
import { describeSending } from './contract/sending.ts';
import type { EmailHarness } from './email-sender.harness.ts';

/**
 * What every mail provider must do, whoever the vendor: one mail for one key, failures in our codes, messages
 * verified. A new adapter passes a harness and is held to all of it.
 */
export function describeEmailSender(name: string, makeHarness: () => Promise<EmailHarness>): void {
  describe(`mail provider: ${name}`, () => {
    let harness: EmailHarness;
    const current = () => harness;
    beforeAll(async () => {
      harness = await makeHarness();
    });
    afterEach(() => harness.clearTroubles());
    afterAll(() => harness.close());

    describeSending(current);
    describeEmailNotices(current);
  });
}
