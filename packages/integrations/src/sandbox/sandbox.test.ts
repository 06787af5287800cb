import { describe } from 'vitest';
import { describeEmailSender } from '../email/email-sender.contract.ts';
import type { ReceivedEmail } from '../email/email-sender.harness.ts';
import { createResendSender } from '../email/resend/resend-sender.ts';
import { makeResendNotice } from '../email/resend/test-support/make-resend-notice.ts';
import { describePaymentProcessor } from '../payments/payment-processor.contract.ts';
import { createStripeProcessor } from '../payments/stripe/stripe-processor.ts';
import { makeStripeNotice } from '../payments/stripe/test-support/make-stripe-notice.ts';
import { createStripeClient } from '../stripe/stripe-client.ts';
import { createSandboxControl } from './sandbox-control.ts';

// Both suites share one sandbox and its list of faults, so they stand in one file and run one after the other.
const baseUrl = process.env['SANDBOX_URL'] ?? '';
const stripeSecret = 'whsec_contract';
const resendSecret = `whsec_${Buffer.alloc(32, 'contract').toString('base64')}`;
const control = createSandboxControl(baseUrl);
const stripeAccess = { secretKey: 'sk_test_contract', apiBase: baseUrl, timeoutMs: 1000 };
const stripe = createStripeClient(stripeAccess);
const stripeCalls = {
  OPEN: 'POST /v1/checkout/sessions',
  LOOK_UP: 'GET /v1/checkout/sessions/*',
  EXPIRE: 'POST /v1/checkout/sessions/*/expire',
};

describe.skipIf(baseUrl === '')('against the running sandbox', () => {
  describePaymentProcessor('Stripe, sandbox', async () => ({
    processor: createStripeProcessor({
      ...stripeAccess,
      webhookSecret: stripeSecret,
    }),
    async pay(sessionId, card) {
      const body = card === 'DECLINED' ? { card: '4000000000000002' } : {};
      await control.request('POST', `/api/sessions/${sessionId}/pay`, body);
    },
    async makePromotion(code, percentOff) {
      const coupon = await stripe.coupons.create({ percent_off: percentOff });
      const promotion = { type: 'coupon', coupon: coupon.id } as const;
      return (await stripe.promotionCodes.create({ promotion, code })).id;
    },
    trouble: (kind, call) => control.trouble('stripe', kind, stripeCalls[call]),
    clearTroubles: control.clearTroubles,
    async countPages(orderId) {
      type Ledger = { sessions: { metadata: Record<string, string> }[] };
      const { sessions } = await control.request<Ledger>('GET', '/api/ledger');
      return sessions.filter(({ metadata }) => metadata['order_id'] === orderId).length;
    },
    makeNotice: (recipe) => makeStripeNotice(recipe, stripeSecret),
    close: async () => {},
  }));

  describeEmailSender('Resend, sandbox', async () => ({
    sender: createResendSender({
      apiKey: 're_contract',
      baseUrl,
      webhookSecret: resendSecret,
      from: 'Perennial <tickets@example.org>',
      timeoutMs: 1000,
    }),
    trouble: (kind) => control.trouble('resend', kind, 'POST /emails'),
    clearTroubles: control.clearTroubles,
    received: (email) =>
      control.request<ReceivedEmail[]>('GET', `/api/messages?to=${encodeURIComponent(email)}`),
    makeNotice: (recipe) => makeResendNotice(recipe, resendSecret),
    close: async () => {},
  }));
});
