import type { LiveHub } from '@lanyard/api/live/live-hub';
import { listenForChanges } from '@lanyard/api/live/listen-for-changes';
import { watchTallies } from '@lanyard/api/live/watch-tallies';
import type { TallyCache } from '@lanyard/api/stats/tally-cache';
import type { Logger } from 'pino';

/** What following changes needs. */
export interface FollowChangesOptions {
  readonly databaseUrl: string;
  readonly hub: LiveHub;
  readonly tallies: TallyCache;
  readonly log: Logger;
}

/**
 * Feeds the storefront's open streams: orders and tickets as the database tells of them, numbers of events as soon
 * as the tally has them, for that is where pages read them.
 */
export function followChanges({ databaseUrl, hub, tallies, log }: FollowChangesOptions): {
  stop(): Promise<void>;
} {
  const listener = listenForChanges({
    databaseUrl,
    log,
    hub: {
      refreshAll: () => hub.refreshAll(),
      tell: (topic) => {
        if (!topic.startsWith('event:')) hub.tell(topic);
      },
    },
  });
  const tallyWatch = watchTallies({ hub, tallies });
  return {
    async stop() {
      tallyWatch.stop();
      await listener.stop();
    },
  };
}
