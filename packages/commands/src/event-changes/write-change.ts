import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import type {
  ChangeChoice,
  ChangeFallback,
  EventChangeKind,
  RefundBasis,
} from '@lanyard/domain/event-changes/event-change-states';
import type { EventFacts } from '@lanyard/domain/event-changes/event-facts';
import { asId, type EventChangeId, type EventId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import type { OfferedConversion } from './change-rows.ts';

/** A change of an event that was made with the event's row locked. */
export interface NewChange {
  readonly eventId: EventId;
  /** The event's version with it. */
  readonly version: number;
  readonly kind: EventChangeKind;
  readonly before: EventFacts;
  readonly after: EventFacts;
  readonly words: string;
  readonly choices: readonly ChangeChoice[];
  readonly refundBy: RefundBasis;
  readonly answerBy: Date | null;
  readonly otherwise: ChangeFallback;
  /** What tickets can be converted to; null or left out where that is no choice. */
  readonly convert?: OfferedConversion | null;
  readonly isMailed: boolean;
}

/** Writes a change down, ends what an earlier one still asked, and has a process carry it out. */
export async function writeChange(ctx: CommandContext, tx: Tx, change: NewChange): Promise<EventChangeId> {
  const { convert, ...columns } = change;
  const { eventId, version } = change;
  const id = asId('eventChange', derivedId('chg', eventId, version));
  // A correction that nobody is mailed about asks nothing and ends no question.
  if (change.isMailed)
    await tx.eventChange.updateMany({
      where: { eventId, endedAt: null, supersededAt: null },
      data: { supersededAt: ctx.now },
    });
  await tx.eventChange.create({
    data: {
      ...columns,
      id,
      // Plain data; Prisma's JSON type cannot see that.
      before: change.before as object,
      after: change.after as object,
      choices: [...change.choices],
      ...(convert
        ? {
            convertToId: convert.toId,
            convertMinor: convert.priceMinor,
            ...(convert.fromIds === null ? {} : { convertFromIds: [...convert.fromIds] }),
          }
        : {}),
      staffId: ctx.actor.kind === 'staff' ? (ctx.actor.id ?? null) : null,
      createdAt: ctx.now,
    },
  });
  await appendOutbox(tx, {
    target: 'eventChange',
    targetId: id,
    message: { kind: 'changeDeclared', eventId, version },
  });
  return id;
}
