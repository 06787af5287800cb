import type { Client } from '@temporalio/client';
import type { CommandContext } from '@lanyard/commands/context';
import type { Db } from '@lanyard/db/client';
import type { Keys } from '@lanyard/db/keys/keys';
import type { PlaceAnswer } from '@lanyard/domain/orders/place-answer';
import type { Logger } from 'pino';
import type { EventCatalog } from './events/event-catalog.ts';
import type { RateWindow } from './limits/rate-window.ts';
import type { PlaceDesk } from './orders/place-desk.ts';
import type { TallyCache } from './stats/tally-cache.ts';

/** What a storefront server keeps for as long as it runs; built once by its `compose.ts`. */
export interface PublicServices {
  readonly db: Db;
  readonly keys: Keys;
  readonly temporal: Client;
  readonly eventCatalog: EventCatalog;
  readonly tallies: TallyCache;
  readonly placeDesk: PlaceDesk;
  /** How often one order may be placed. */
  readonly placeTries: RateWindow;
  /** The storefront's public address without a trailing slash. */
  readonly webUrl: string;
  now(): Date;
  /** Hears how each try to place ended, for the metrics. */
  onPlaced?(answer: PlaceAnswer): void;
}

/** What a public procedure works with: the server's services and this request's own marks. */
export interface PublicContext extends PublicServices {
  readonly log: Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>;
  readonly ip: string;
  /** Stands in the log and, as the reference of an unexpected failure, before the person. */
  readonly requestId: string;
}

/** The context of a command that the holder of a link, or a buyer, sets off. */
export function commandContext(
  services: Pick<PublicServices, 'db' | 'keys' | 'now'>,
  actor: CommandContext['actor'],
): CommandContext {
  return { db: services.db, keys: services.keys, now: services.now(), actor };
}
