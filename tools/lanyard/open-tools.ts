import type { CommandContext } from '@lanyard/commands/context';
import { parseKeyRing } from '@lanyard/crypto/key-ring';
import { createDb } from '@lanyard/db/client';
import { loadKeys } from '@lanyard/db/keys/keys';
import { z } from 'zod';
import { openCouponSource, type ToolsCouponSource } from './open-coupon-source.ts';
import { PlainError } from './plain-error.ts';

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  LANYARD_KEYS: z.string().min(1),
  ADMIN_URL: z.url().default('http://127.0.0.1:3001'),
  NODE_ENV: z.string().default('development'),
  STRIPE_SECRET_KEY: z.string().min(1).optional(),
  STRIPE_API_BASE: z.url().optional(),
});

/** What a command typed at a terminal works with. */
export interface ToolContext extends CommandContext {
  /** The dashboard's public address without a trailing slash. */
  readonly adminUrl: string;
  readonly isProduction: boolean;
}

/** The same, and where codes are made. */
export interface OpenTools extends ToolContext {
  /** Null when no payment processor is set. */
  readonly coupons: ToolsCouponSource | null;
}

/** Opens database and keys for a command typed at a terminal. */
export async function openTools(): Promise<OpenTools> {
  const env = schema.safeParse(process.env);
  if (!env.success) {
    const names = env.error.issues.map((issue) => issue.path.join('.')).join(' and ');
    throw new PlainError(`Set ${names} first, or start the demo with \`npm start\`.`);
  }
  const db = createDb({ url: env.data.DATABASE_URL, applicationName: 'lanyard-tools', poolSize: 2 });
  const keys = await loadKeys(db, parseKeyRing(env.data.LANYARD_KEYS));
  return {
    ...{ db, keys, now: new Date() },
    actor: { kind: 'system', id: 'lanyard-tools' },
    adminUrl: env.data.ADMIN_URL.replace(/\/+$/, ''),
    isProduction: env.data.NODE_ENV === 'production',
    coupons: openCouponSource(env.data.STRIPE_SECRET_KEY, env.data.STRIPE_API_BASE),
  };
}
