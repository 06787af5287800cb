import { envFields, serverEnvFields } from '@lanyard/api/env/env-fields';
import { parseEnv } from '@lanyard/api/env/parse-env';
import { z } from 'zod';

const count = z.coerce.number().int().min(1);

const schema = z.object({
  ...serverEnvFields,
  WEB_PORT: envFields.port.default(3000),
  /** Requests a minute from one network; a hotel is one network. */
  RATE_LIMIT_NETWORK_PER_MINUTE: count.default(3000),
  /** Tries a minute to place one order. */
  RATE_LIMIT_ORDER_PER_MINUTE: count.default(60),
  /** Codes a minute that one browser, and all browsers of one network, may try. */
  RATE_LIMIT_COUPON_PER_MINUTE: count.default(30),
  RATE_LIMIT_COUPON_NETWORK_PER_MINUTE: count.default(300),
  /** Mails that pages may ask for in ten minutes: for one address, ticket or order, and from one network. */
  RATE_LIMIT_MAIL_PER_TEN_MINUTES: count.default(4),
  RATE_LIMIT_MAIL_NETWORK_PER_TEN_MINUTES: count.default(100),
  /** How many orders are placed at once. */
  PLACE_GATE: count.max(1000).default(16),
  STRIPE_SECRET_KEY: z.string().min(1),
  STRIPE_WEBHOOK_SECRET: z.string().min(1),
  RESEND_API_KEY: z.string().min(1),
  RESEND_WEBHOOK_SECRET: z.string().min(1),
  EMAIL_FROM: z.string().min(3).default('Lanyard <tickets@lanyard.test>'),
});

/** The storefront's settings. */
export type WebEnv = z.infer<typeof schema>;

/** Reads the environment once; a bad value throws one line that names it. */
export function readEnv(source: NodeJS.ProcessEnv): WebEnv {
  return parseEnv(schema, source);
}
