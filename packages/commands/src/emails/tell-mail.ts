import type { Tx } from '@lanyard/db/client';
import { mailName } from '@lanyard/domain/emails/mail-names';
import type { TimelineKind } from '@lanyard/domain/timeline/timeline-kinds';
import { notifyLive } from '../live/notify-live.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';

/** A mail's row, as far as it says whose story it belongs to. */
interface ToldMail {
  readonly id: string;
  readonly eventId: string;
  readonly orderId: string | null;
  readonly ticketId: string | null;
  readonly template: string;
}

/**
 * Tells what became of a mail on the timeline of its order or ticket. A mail about neither has no timeline: it
 * stands with what it carries, such as a batch of codes, and only the event's pages hear of it.
 */
export async function tellMail(
  tx: Tx,
  mail: ToldMail,
  entry: {
    readonly kind: TimelineKind;
    readonly once: string;
    readonly at: Date;
    readonly needsPerson?: boolean;
  },
): Promise<void> {
  const { id, eventId, orderId, ticketId, template } = mail;
  if (orderId === null && ticketId === null) return notifyLive(tx, `event:${eventId}`);
  const facts = { mail: mailName(template), mailId: id };
  await appendTimeline(tx, { ...{ eventId, orderId, ticketId }, ...entry, facts });
}
