import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  LANYARD_KEYS: z.string().min(1),
  HOST: z.string().default('127.0.0.1'),
  WORKER_PORT: port.default(3003),
  WEB_URL: z.url().default('http://127.0.0.1:3000'),
  STRIPE_SECRET_KEY: z.string().min(1),
  STRIPE_WEBHOOK_SECRET: z.string().min(1),
  STRIPE_API_BASE: z.url().optional(),
  RESEND_API_KEY: z.string().min(1),
  RESEND_BASE_URL: z.url().optional(),
  RESEND_WEBHOOK_SECRET: z.string().min(1),
  EMAIL_PROVIDER: z.enum(['resend']).default('resend'),
  EMAIL_FROM: z.string().min(3).default('Lanyard <tickets@lanyard.test>'),
  /** `auto` makes this build the current one once it polls; `manual` leaves that to whoever deploys. */
  LANYARD_DEPLOY: z.enum(['auto', 'manual']).default('manual'),
  /** Where traces go; without it nothing is traced. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  WORKER_MAX_CACHED_WORKFLOWS: z.coerce.number().int().min(0).default(300),
});

export type WorkerEnv = z.infer<typeof schema>;

/** Reads the environment once; a bad value throws one line that names it. */
export function readEnv(source: NodeJS.ProcessEnv): WorkerEnv {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${issue?.path.join('.') ?? 'environment'}: ${issue?.message ?? 'not usable'}`);
}
