import type { Tx } from '@lanyard/db/client';
import type { EventId, RequestId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { notifyLive } from '../live/notify-live.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';

/** A press about an event's rules; the same press again changes nothing. */
interface RulePress {
  readonly eventId: EventId;
  readonly requestId: RequestId;
  readonly action: 'reminders.save' | 'reminders.remove';
}

/**
 * Changes an event's rules once a press: with the event locked, its version raised (whoever applies a file has to
 * look again), and all open tickets told that their plans may have changed. `change` answers the rule it was about.
 */
export async function changeRules(
  ctx: CommandContext,
  { eventId, requestId, action }: RulePress,
  change: (tx: Tx) => Promise<string>,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Event" WHERE "id" = ${eventId} FOR UPDATE`;
    const about = { subjectKind: 'event', subjectId: eventId, action } as const;
    const before = await tx.auditEntry.findFirst({
      where: { ...about, facts: { path: ['requestId'], equals: requestId } },
      select: { id: true },
    });
    if (before) return;
    const ruleId = await change(tx);
    await tx.event.update({ where: { id: eventId }, data: { version: { increment: 1 } } });
    await appendAudit(ctx, tx, { ...about, facts: { requestId, ruleId } });
    await appendOutbox(tx, { target: 'fanOut', targetId: eventId, message: { kind: 'plansChanged' } });
    await notifyLive(tx, `event:${eventId}`);
  });
}
