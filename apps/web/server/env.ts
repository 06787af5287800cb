import { parseKeyRing } from '@lanyard/crypto/key-ring';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const count = z.coerce.number().int().min(1);
const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
  .transform((url) => url.replace(/\/+$/, ''));

const keyRing = z.string().transform((text, issues) => {
  try {
    return parseKeyRing(text);
  } catch (error) {
    // The key ring's own messages name the faulty entry and never quote a key.
    issues.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'is not usable' });
    return z.NEVER;
  }
});

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: z.string().min(1),
  WEB_PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  WEB_URL: httpUrl.default('http://127.0.0.1:3000'),
  TRUST_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  /** Requests a minute from one network; a hotel is one network. */
  RATE_LIMIT_NETWORK_PER_MINUTE: count.default(3000),
  /** Tries a minute to place one order. */
  RATE_LIMIT_ORDER_PER_MINUTE: count.default(60),
  /** Codes a minute that one browser, and all browsers of one network, may try. */
  RATE_LIMIT_COUPON_PER_MINUTE: count.default(30),
  RATE_LIMIT_COUPON_NETWORK_PER_MINUTE: count.default(300),
  /** How many orders are placed at once. */
  PLACE_GATE: count.max(1000).default(16),
  STRIPE_SECRET_KEY: z.string().min(1),
  STRIPE_WEBHOOK_SECRET: z.string().min(1),
  STRIPE_API_BASE: httpUrl.optional(),
  RESEND_API_KEY: z.string().min(1),
  RESEND_WEBHOOK_SECRET: z.string().min(1),
  RESEND_BASE_URL: httpUrl.optional(),
  EMAIL_FROM: z.string().min(3).default('Lanyard <tickets@lanyard.test>'),
  LANYARD_KEYS: keyRing,
  /** `1` serves the pages from their sources and follows changes of them. */
  LANYARD_DEV: z.literal('1').optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** The storefront's settings. */
export type WebEnv = z.infer<typeof schema>;

/** Reads the environment once; a bad value throws one line that names it. */
export function readEnv(source: NodeJS.ProcessEnv): WebEnv {
  // An empty variable means "not set", as in a shell's `NAME= command`.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${issue?.path.join('.') ?? 'environment'}: ${issue?.message ?? 'is not usable'}`);
}
