import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { describeFailures } from './contract/failures.ts';
import { describeNotices } from './contract/notices.ts';
import { describePages } from './contract/pages.ts';
import { describeRefunds } from './contract/refunds.ts';
import type { PaymentHarness } from './payment-processor.harness.ts';

/**
 * What every payment processor must do, whoever the vendor: pages opened once, truths told, failures in our
 * codes, messages verified. A new adapter passes a harness and is held to all of it.
 */
export function describePaymentProcessor(name: string, makeHarness: () => Promise<PaymentHarness>): void {
  describe(`payment processor: ${name}`, () => {
    let harness: PaymentHarness;
    const current = () => harness;
    beforeAll(async () => {
      harness = await makeHarness();
    });
    afterEach(() => harness.clearTroubles());
    afterAll(() => harness.close());

    describePages(current);
    describeRefunds(current);
    describeFailures(current);
    describeNotices(current);
  });
}
