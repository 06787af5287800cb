import { parseKeyRing } from '@lanyard/crypto/key-ring';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
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
  ADMIN_PORT: port.default(3001),
  HOST: z.string().default('127.0.0.1'),
  ADMIN_URL: httpUrl.default('http://127.0.0.1:3001'),
  WEB_URL: httpUrl.default('http://127.0.0.1:3000'),
  /** Where Temporal's own pages are; only they may ask for histories in clear. */
  TEMPORAL_UI_URL: httpUrl.optional(),
  TRUST_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  /** Set while payments go to a stand-in instead of Stripe itself. */
  STRIPE_API_BASE: z.url().optional(),
  /** Set while mails go to a stand-in instead of Resend itself. */
  RESEND_BASE_URL: z.url().optional(),
  LANYARD_KEYS: keyRing,
  /** `1` serves the pages from their sources and follows changes of them. */
  LANYARD_DEV: z.literal('1').optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** The dashboard's settings. */
export type AdminEnv = z.infer<typeof schema>;

/** Reads the environment once; a bad value throws one line that names it. */
export function readEnv(source: NodeJS.ProcessEnv): AdminEnv {
  // An empty variable means "not set", as in a shell's `NAME= command`.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${issue?.path.join('.') ?? 'environment'}: ${issue?.message ?? 'is not usable'}`);
}
