import type { Db } from '@lanyard/db/client';
import type { Keys } from '@lanyard/db/keys/keys';
import type { Logger } from 'pino';

/** What the login works with. */
export interface AuthOptions {
  readonly db: Db;
  readonly keys: Keys;
  /** The dashboard's public address without a trailing slash; `https` makes cookies secure. */
  readonly adminUrl: string;
  readonly isProduction: boolean;
  readonly log: Pick<Logger, 'warn' | 'error'>;
}
