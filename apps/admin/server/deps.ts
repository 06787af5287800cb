import type { DevPages } from '@lanyard/api/dev/open-vite';
import type { ServerMetrics } from '@lanyard/api/http/server-metrics';
import type { LiveHub } from '@lanyard/api/live/live-hub';
import type { StaffServices } from '@lanyard/api/staff/staff-context';
import type { Logger } from 'pino';
import type { Auth } from './auth/create-auth.ts';

/** Everything the dashboard's server works with. */
export interface AdminDeps {
  readonly services: StaffServices;
  readonly auth: Auth;
  /** The open event streams of pages. */
  readonly hub: LiveHub;
  readonly metrics: ServerMetrics;
  readonly log: Logger;
  /** Pages from their sources; there in development only. */
  readonly devPages?: DevPages | undefined;
  /** Folder of the built files for browsers. */
  readonly distFolder: string;
  /** The one page of the dashboard, which the browser fills. */
  readonly document: string;
  /** The dashboard's public address without a trailing slash. */
  readonly adminUrl: string;
  /** How many proxies in front of us are believed about the caller's address. */
  readonly trustedProxies: number;
}
