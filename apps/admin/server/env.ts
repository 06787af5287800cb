import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  ADMIN_PORT: port.default(3001),
  HOST: z.string().default('127.0.0.1'),
  ADMIN_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .default('http://127.0.0.1:3001'),
  /** Set while payments go to a stand-in instead of Stripe itself. */
  STRIPE_API_BASE: z.url().optional(),
  /** Set while mails go to a stand-in instead of Resend itself. */
  RESEND_BASE_URL: z.url().optional(),
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
