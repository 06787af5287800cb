import { Webhook } from 'standardwebhooks';
import type { Store } from '../store/store.ts';
import type { DeliveryRecord, EventRecord } from '../store/records.ts';
import { stripeSignature } from '../stripe/signature.ts';
import type { AttemptResult } from './delivery-queue.ts';
import { sendWebhook } from './send-webhook.ts';

/** Where webhooks go and how they are signed. */
export interface WebhookSettings {
  /** Base addresses: the first gets the first try, retries take turns. */
  targets: string[];
  stripeSecret: string;
  resendSecret: string;
}

/** Makes the function that tries one delivery: each try is signed afresh, as the vendors do. */
export function createDeliverEvent(store: Store, settings: WebhookSettings, now: () => number) {
  const resendSigner = new Webhook(settings.resendSecret);

  const headersFor = (event: EventRecord, body: string): Record<string, string> => {
    if (event.service === 'stripe')
      return { 'stripe-signature': stripeSignature(body, settings.stripeSecret, now()) };
    const at = new Date(now());
    return {
      'svix-id': event.id,
      'svix-timestamp': String(Math.floor(at.getTime() / 1000)),
      'svix-signature': resendSigner.sign(event.id, at, body),
    };
  };

  return async (delivery: DeliveryRecord, attempts: number, closing: AbortSignal): Promise<AttemptResult> => {
    const event = store.events.get(delivery.eventId);
    const target = settings.targets[attempts % settings.targets.length];
    if (!event || target === undefined) return 'refused';
    const body = JSON.stringify(event.body);
    return sendWebhook(`${target}/webhooks/${event.service}`, headersFor(event, body), body, closing);
  };
}
