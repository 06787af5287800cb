import type { Wait } from '@lanyard/domain/orders/order-wait';
import type { LiveWait } from '@lanyard/domain/timeline/story';

/** The moment a process sleeps until, as its story tells it; nothing while it is at work or waits for others. */
export function liveWaits({ waitsFor, wakesAt }: Wait): LiveWait[] {
  if (wakesAt === null) return [];
  switch (waitsFor) {
    case 'PAYMENT':
    case 'TRANSFER_EXPIRES':
    case 'REMINDER':
    case 'EVENT_END':
    case 'CLOSE':
      return [{ waitsFor, until: wakesAt }];
    default:
      return [];
  }
}
