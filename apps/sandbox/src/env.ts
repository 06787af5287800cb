import { z } from 'zod';

/** The Stripe signing secret both sides use when none is set. */
const DEFAULT_STRIPE_WEBHOOK_SECRET = 'whsec_lanyard_sandbox';

/** The Resend signing secret both sides use when none is set: `whsec_` and the base64 of 32 fixed bytes. */
export const DEFAULT_RESEND_WEBHOOK_SECRET = 'whsec_bGFueWFyZC1zYW5kYm94LXJlc2VuZC1zZWNyZXQtMzI=';

const LOOPBACK = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1)$/;

const milliseconds = (fallback: number) => z.coerce.number().int().min(1).default(fallback);

const baseUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
  .transform((value) => value.replace(/\/+$/, ''));

const envSchema = z
  .object({
    NODE_ENV: z
      .string()
      .optional()
      .refine(
        (value) => value !== 'production',
        'must not be production: the sandbox is no payment processor',
      ),
    SANDBOX_PORT: z.coerce.number().int().min(0).max(65535).default(3002),
    HOST: z.string().regex(LOOPBACK, 'must be a loopback address').default('127.0.0.1'),
    LANYARD_DATA_DIR: z.string().min(1).default('.lanyard'),
    STRIPE_WEBHOOK_SECRET: z.string().min(1).default(DEFAULT_STRIPE_WEBHOOK_SECRET),
    RESEND_WEBHOOK_SECRET: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]+={0,2}$/, 'must be whsec_ followed by base64')
      .default(DEFAULT_RESEND_WEBHOOK_SECRET),
    WEB_URL: baseUrl.default('http://127.0.0.1:3000'),
    SANDBOX_WEBHOOK_URLS: z
      .string()
      .transform((list) => list.split(',').map((url) => url.trim()))
      .pipe(z.array(baseUrl).min(1))
      .optional(),
    SANDBOX_WEBHOOK_RETRY_FIRST_MS: milliseconds(500),
    SANDBOX_WEBHOOK_RETRY_MAX_MS: milliseconds(30_000),
    SANDBOX_WEBHOOK_GIVE_UP_MS: milliseconds(3 * 24 * 60 * 60 * 1000),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .transform((env) => ({
    port: env.SANDBOX_PORT,
    host: env.HOST,
    dataDir: env.LANYARD_DATA_DIR,
    stripeWebhookSecret: env.STRIPE_WEBHOOK_SECRET,
    resendWebhookSecret: env.RESEND_WEBHOOK_SECRET,
    webhookTargets: env.SANDBOX_WEBHOOK_URLS ?? [env.WEB_URL],
    webhookRetry: {
      firstMs: env.SANDBOX_WEBHOOK_RETRY_FIRST_MS,
      maxMs: env.SANDBOX_WEBHOOK_RETRY_MAX_MS,
      giveUpAfterMs: env.SANDBOX_WEBHOOK_GIVE_UP_MS,
    },
    logLevel: env.LOG_LEVEL,
  }));

/** The sandbox's settings, parsed once. */
export type Env = z.infer<typeof envSchema>;

/** Parses the environment; throws an Error whose one-line message names the first bad variable. */
export function readEnv(source: Record<string, string | undefined>): Env {
  // An empty variable means "not set", as in a shell's `NAME= command`.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${issue?.path[0]?.toString() ?? 'environment'}: ${issue?.message ?? 'is not valid'}`);
}
