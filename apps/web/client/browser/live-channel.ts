import { openLiveChannel } from '@lanyard/live/open-live-channel';

/** What changes at the server, told to every tab of this browser over one stream. */
export const liveChannel = openLiveChannel({ url: '/live' });
