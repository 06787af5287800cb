import type { Client } from '@temporalio/client';
import type { CommandContext } from '@lanyard/commands/context';
import type { Db } from '@lanyard/db/client';
import type { Keys } from '@lanyard/db/keys/keys';
import type { PlaceAnswer } from '@lanyard/domain/orders/place-answer';
import type { Logger } from 'pino';
import type { CouponTries } from './coupons/coupon-tries.ts';
import type { EventCatalog } from './events/event-catalog.ts';
import type { MailTries } from './limits/mail-tries.ts';
import type { RateWindow } from './limits/rate-window.ts';
import type { PlaceDesk } from './orders/place-desk.ts';
import type { TallyCache } from './stats/tally-cache.ts';

/** What the server of either app keeps for as long as it runs; built once by its `compose.ts`. */
export interface SharedServices {
  readonly db: Db;
  readonly keys: Keys;
  readonly temporal: Client;
  readonly eventCatalog: EventCatalog;
  readonly tallies: TallyCache;
  /** The storefront's public address without a trailing slash. */
  readonly webUrl: string;
  now(): Date;
}

/** The marks of one request. */
export interface RequestMarks {
  readonly log: Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>;
  readonly ip: string;
  /** Stands in the log and, as the reference of an unexpected failure, before the person. */
  readonly requestId: string;
}

/** What a procedure that both apps serve works with. */
export interface SharedContext extends SharedServices, RequestMarks {}

/** What a storefront server keeps besides. */
export interface PublicServices extends SharedServices {
  readonly placeDesk: PlaceDesk;
  /** How often one order may be placed. */
  readonly placeTries: RateWindow;
  /** How many mails pages may ask for. */
  readonly mailTries: MailTries;
  /** How often codes may be tried. */
  readonly couponTries: CouponTries;
  /** Hears how each try to place ended, for the metrics. */
  onPlaced?(answer: PlaceAnswer): void;
}

/** What a public procedure works with: the storefront's services and this request's own marks. */
export interface PublicContext extends PublicServices, RequestMarks {
  readonly side: 'public';
  /** What the browser calls itself: tells browsers of one network apart, as far as they want to be. */
  readonly browser: string;
}

/** The context of a command that somebody sets off; the actor is who stands in the audit trail. */
export function commandContext(
  services: Pick<SharedServices, 'db' | 'keys' | 'now'>,
  actor: CommandContext['actor'],
): CommandContext {
  return { db: services.db, keys: services.keys, now: services.now(), actor };
}
