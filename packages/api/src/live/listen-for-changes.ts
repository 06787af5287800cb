import { LIVE_CHANNEL, type LiveTopic } from '@lanyard/commands/live/notify-live';
import { listenToDatabase, type Listener } from '@lanyard/db/listen';
import type { LiveHub } from './live-hub.ts';

/** What listening needs. */
export interface ListenForChangesOptions {
  readonly databaseUrl: string;
  readonly hub: Pick<LiveHub, 'tell' | 'refreshAll'>;
  readonly log: { info(sentence: string): void; warn(sentence: string): void };
}

/**
 * Passes what commands tell on to a server's open streams: one connection, whatever the number of pages. After a
 * lost connection every stream hears that it may have missed something.
 */
export function listenForChanges({ databaseUrl, hub, log }: ListenForChangesOptions): Listener {
  return listenToDatabase({
    databaseUrl,
    applicationName: 'lanyard-live',
    channel: LIVE_CHANNEL,
    onNotice: (payload) => {
      if (isLiveTopic(payload)) hub.tell(payload);
    },
    onListening: () => hub.refreshAll(),
    onLost: () => log.warn('live changes are not heard: the database connection was lost'),
  });
}

function isLiveTopic(text: string): text is LiveTopic {
  return /^(order|ticket|event):./.test(text);
}
