import { parseKeyRing } from '@lanyard/crypto/key-ring';
import { z } from 'zod';

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

/** Kinds of settings. */
export const envFields = {
  port: z.coerce.number().int().min(0).max(65_535),
  /** An address without a trailing slash. */
  httpUrl,
} as const;

/** Settings that the server of either app reads. */
export const serverEnvFields = {
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: z.string().min(1),
  HOST: z.string().default('127.0.0.1'),
  WEB_URL: httpUrl.default('http://127.0.0.1:3000'),
  TRUST_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  STRIPE_API_BASE: httpUrl.optional(),
  RESEND_BASE_URL: httpUrl.optional(),
  LANYARD_KEYS: keyRing,
  /** `1` serves the pages from their sources and follows changes of them. */
  LANYARD_DEV: z.literal('1').optional(),
  /** Where traces go; without it nothing is traced. */
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
} as const;
