import type { LiveTopic } from '@lanyard/commands/live/notify-live';

/** What a stream's client watches: the hub's topic, and the name by which this client knows it. */
export interface WatchedTopic {
  readonly name: string;
  readonly topic: LiveTopic;
}
