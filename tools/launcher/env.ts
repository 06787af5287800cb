import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { parseKeyRing } from '@lanyard/crypto/key-ring';
import { z } from 'zod';
import { PlainError } from './plain-error.ts';
import { repoRoot } from './repo-root.ts';

const port = (standard: number) => z.coerce.number().int().min(1).max(65_535).default(standard);
const text = z.string().min(1).optional();
const web = z.url({ protocol: /^https?$/ }).optional();

function checkKeys(value: string, context: z.RefinementCtx): void {
  try {
    parseKeyRing(value);
  } catch (error) {
    context.addIssue(error instanceof Error ? error.message : String(error));
  }
}

const shape = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  TEMPORAL_ADDRESS: text,
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  STRIPE_SECRET_KEY: text,
  STRIPE_WEBHOOK_SECRET: text,
  STRIPE_API_BASE: web,
  RESEND_API_KEY: text,
  RESEND_BASE_URL: web,
  RESEND_WEBHOOK_SECRET: text,
  EMAIL_PROVIDER: z.enum(['resend', 'smtp']).default('resend'),
  EMAIL_FROM: text,
  HOST: z.string().min(1).default('127.0.0.1'),
  WEB_PORT: port(3000),
  ADMIN_PORT: port(3001),
  SANDBOX_PORT: port(3002),
  WORKER_PORT: port(3003),
  PG_PORT: port(54_329),
  TEMPORAL_PORT: port(7233),
  TEMPORAL_UI_PORT: port(8233),
  WEB_URL: web,
  ADMIN_URL: web,
  TEMPORAL_UI_URL: web,
  OTEL_EXPORTER_OTLP_ENDPOINT: web,
  LANYARD_KEYS: z.string().superRefine(checkKeys).optional(),
  LANYARD_DATA_DIR: z
    .string()
    .min(1)
    .default('.lanyard')
    .transform((path) => resolve(repoRoot, path)),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
});

const machineShape = z.object({
  TEMPORAL_CLI_PATH: text,
  CHROMIUM_PATH: text,
  XDG_CACHE_HOME: text,
  HOME: text,
  PATH: z.string().default('/usr/local/bin:/usr/bin:/bin'),
  CI: z
    .string()
    .default('')
    .transform((value) => value === 'true' || value === '1'),
});

/** What the launcher is told from outside. */
export type LauncherEnv = z.infer<typeof shape>;

/** Environment variables as Node gives them. */
export type EnvSource = Record<string, string | undefined>;

function parse<Shape extends z.ZodType>(schema: Shape, source: EnvSource): z.infer<Shape> {
  // An empty variable means "not set", as it does in a shell script.
  const set = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(set);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  // The value itself may be a secret, so it is named but not shown.
  throw new PlainError(`${issue?.path.join('.')} is not usable: ${issue?.message}.`);
}

/** Reads the launcher's settings; a bad one stops with a line that names it. */
export function launcherEnv(source: EnvSource = process.env): LauncherEnv {
  return parse(shape, source);
}

/** Reads what describes this machine: where programs are found and where caches may go. */
export function machineEnv(source: EnvSource = process.env): z.infer<typeof machineShape> {
  return parse(machineShape, source);
}

/** Everything from outside, for programs that read more of it than the launcher does. */
export function inheritedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const systemNames = new Set([
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'TERM', 'LANG', 'TZ', 'TMPDIR', 'XDG_CACHE_HOME', 'CI'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS', 'PLAYWRIGHT_BROWSERS_PATH'],
]);

/** Only what any program needs, so that a developer's own settings never reach a test. */
export function systemEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inheritedEnv()).filter(([name]) => systemNames.has(name) || name.startsWith('LC_')),
  );
}

/** A folder for downloads that outlive a data folder, or the given one when the home folder cannot be written. */
export function cacheFolder(fallback: string, source: EnvSource = process.env): string {
  const { XDG_CACHE_HOME, HOME } = machineEnv(source);
  // A home folder that does not exist is not made up: accounts of services name such ones.
  const base = XDG_CACHE_HOME ?? (HOME && existsSync(HOME) ? join(HOME, '.cache') : undefined);
  if (!base || !isAbsolute(base)) return fallback;
  try {
    const folder = join(base, 'lanyard');
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return fallback;
  }
}
