import { z } from 'zod';

/** Faults of an HTTP answer; the `match` is a method and a path. */
export const HTTP_FAULTS = [
  'timeout_after_effect',
  'error_500_after_effect',
  'error_500',
  'rate_limit',
  'unreachable',
] as const;

/** Faults of a webhook; the `match` is an event type. */
const WEBHOOK_FAULTS = ['drop_webhook', 'double_webhook', 'delay_webhook', 'reorder_webhooks'] as const;

/** What `POST /api/faults` takes. */
export const faultSchema = z.strictObject({
  service: z.enum(['stripe', 'resend', 'crm']),
  match: z.string().min(1).max(200).optional(),
  kind: z.enum([...HTTP_FAULTS, ...WEBHOOK_FAULTS]),
  times: z.int().min(1).max(1_000_000).default(1),
  delayMs: z
    .int()
    .min(0)
    .max(60 * 60 * 1000)
    .default(0),
});

/** A fault as it was asked for. */
export type FaultRequest = z.infer<typeof faultSchema>;

/** A fault and how often it has happened. */
export interface Fault {
  id: string;
  service: FaultRequest['service'];
  match: string | null;
  kind: FaultRequest['kind'];
  times: number;
  delayMs: number;
  fired: number;
}
