import type { PublicServices } from '@lanyard/api/context';
import type { DevPages } from '@lanyard/api/dev/open-vite';
import type { EmailSender } from '@lanyard/domain/ports/email';
import type { PaymentProcessor } from '@lanyard/domain/ports/payments';
import type { RateWindow } from '@lanyard/api/limits/rate-window';
import type { LiveHub } from '@lanyard/api/live/live-hub';
import type { Logger } from 'pino';
import type { WebMetrics } from './http/metrics.ts';
import type { Storefront } from './pages/storefront.ts';

/** Everything the storefront's server works with. */
export interface WebDeps {
  readonly services: PublicServices;
  readonly storefront: Storefront;
  /** Pages from their sources; there in development only. */
  readonly devPages?: DevPages | undefined;
  /** Folder of the built files for browsers. */
  readonly assetFolder: string;
  readonly payments: Pick<PaymentProcessor, 'name' | 'readNotice'>;
  readonly email: Pick<EmailSender, 'name' | 'readNotice'>;
  /** Requests that reach the database, by network. */
  readonly networkLimit: RateWindow;
  /** The open event streams of pages. */
  readonly hub: LiveHub;
  readonly metrics: WebMetrics;
  readonly log: Logger;
  /** How many proxies in front of us are believed about the caller's address. */
  readonly trustedProxies: number;
}
