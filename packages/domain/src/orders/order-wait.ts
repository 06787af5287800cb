import type { WaitWordKey } from '../staff/wait-words.ts';
import type { OrderProgress } from './order-view.ts';

/** What a process waits for, and when it goes on by itself at the latest; in milliseconds since 1970 UTC. */
export interface Wait {
  readonly waitsFor: WaitWordKey;
  readonly wakesAt: number | null;
}

/** What an order's process waits for; `closesAt` is when it closes for good, in milliseconds since 1970 UTC. */
export function orderWait(progress: OrderProgress, closesAt: number): Wait {
  switch (progress.waitsFor) {
    case 'PLACING':
    case 'ISSUING':
      return { waitsFor: progress.waitsFor, wakesAt: null };
    case 'PAYMENT': {
      if (progress.payment === 'PROCESSING') return { waitsFor: 'CONFIRMING', wakesAt: null };
      const { holdUntil } = progress;
      return { waitsFor: 'PAYMENT', wakesAt: holdUntil === null ? null : Date.parse(holdUntil) };
    }
    case 'EVENT_END':
      if (progress.receipt === 'SENDING') return { waitsFor: 'MAIL', wakesAt: null };
      return { waitsFor: 'CLOSE', wakesAt: closesAt };
    case 'NOTHING':
      return { waitsFor: 'NOTHING', wakesAt: null };
  }
}
