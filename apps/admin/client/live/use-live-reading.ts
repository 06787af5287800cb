import { openLiveChannel } from '@lanyard/live/open-live-channel';
import { useLive } from '@lanyard/live/use-live';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';

const pollEveryMs = 5000;
const channel = openLiveChannel({ url: '/live' });

/**
 * Reads a query anew whenever what it shows has changed. The answer is its `refetchInterval`: while the stream does
 * not stand, it is asked every few seconds instead.
 */
export function useLiveReading(topic: string | null, queryKey: QueryKey): number | false {
  const client = useQueryClient();
  const status = useLive(channel, topic, () => void client.invalidateQueries({ queryKey }));
  return status === 'polling' ? pollEveryMs : false;
}
