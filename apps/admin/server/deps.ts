import type { StaffServices } from '@lanyard/api/staff/staff-context';
import type { Logger } from 'pino';
import type { Auth } from './auth/create-auth.ts';
import type { AdminMetrics } from './metrics.ts';

/** Everything the dashboard's server works with. */
export interface AdminDeps {
  readonly services: StaffServices;
  readonly auth: Auth;
  readonly metrics: AdminMetrics;
  readonly log: Logger;
  /** Folder of the built files for browsers. */
  readonly distFolder: string;
  /** The one page of the dashboard, which the browser fills. */
  readonly document: string;
  /** The dashboard's public address without a trailing slash. */
  readonly adminUrl: string;
  /** How many proxies in front of us are believed about the caller's address. */
  readonly trustedProxies: number;
}
