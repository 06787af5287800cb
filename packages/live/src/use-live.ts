import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { LiveChannel, LiveStatus } from './open-live-channel.ts';

/**
 * Calls back when what a component shows has changed or may have (null watches nothing), while it is on the page.
 * The answer says whether changes come by themselves or the component had better ask.
 */
export function useLive(channel: LiveChannel, topic: string | null, onChange: () => void): LiveStatus {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);
  useEffect(
    () => (topic === null ? undefined : channel.watch(topic, () => latest.current())),
    [channel, topic],
  );
  return useSyncExternalStore(channel.onStatus, channel.status, () => 'live');
}
