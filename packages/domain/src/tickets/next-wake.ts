import type { TicketLife } from './ticket-life.ts';
import type { Wake } from './wake.ts';
import { closeWake } from './wakes/close-wake.ts';
import { eventEndWake } from './wakes/event-end-wake.ts';
import { reminderWake } from './wakes/reminder-wake.ts';
import { transferWake } from './wakes/transfer-wake.ts';

/** Everything that can wake a ticket by itself; of two at the same moment the first comes first. */
const reasons: readonly ((life: TicketLife, now: number) => Wake | null)[] = [
  transferWake,
  reminderWake,
  eventEndWake,
  closeWake,
];

/** The next moment at which a ticket has something to do by itself; null when its life is over. */
export function nextWake(life: TicketLife, now: number): Wake | null {
  let next: Wake | null = null;
  for (const reason of reasons) {
    const wake = reason(life, now);
    if (wake && (!next || wake.at < next.at)) next = wake;
  }
  return next;
}
