import type { Tx } from '@lanyard/db/client';
import type { EventChangeForm } from '@lanyard/domain/event-changes/event-change-form.schema';
import { eventStatusOf } from '@lanyard/domain/event-changes/event-status-of';
import { moveFile } from '@lanyard/domain/event-changes/move-file';
import { statusAfter } from '@lanyard/domain/event-changes/status-after';
import type { EventFile } from '@lanyard/domain/events/event-file';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type EventChangeId, type EventId } from '@lanyard/domain/ids/ids';
import { localToInstant } from '@lanyard/domain/time/local-time';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { lockEvent } from '../events/apply-event-file.ts';
import { changeEventRows } from '../events/change-event-rows.ts';
import { eventRows } from '../events/event-rows.ts';
import { exportEvent } from '../events/export-event.ts';
import { inTransaction } from '../in-transaction.ts';
import { notifyLive } from '../live/notify-live.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { factsOfFile } from './facts-of-file.ts';
import { offeredConversion } from './offered-conversion.ts';
import { writeChange } from './write-change.ts';

/** What an organizer says becomes of an event, on the version that was shown; `requestId` makes a repeated press harmless. */
export interface DeclareChange {
  readonly eventId: EventId;
  readonly version: number;
  readonly form: EventChangeForm;
  readonly requestId: string;
}

/**
 * Moves, postpones or cancels an event, or holds it elsewhere, in one transaction: its rows, its state, a version
 * more, and the change that a process then tells everybody and carries out. Throws `EVENT_CHANGED` when somebody
 * was faster, `EVENT_CANCELLED` for an event that was cancelled, and `EVENT_CHANGE_REFUSED` with the reason.
 */
export async function declareChange(
  ctx: CommandContext,
  { eventId, version, form, requestId }: DeclareChange,
): Promise<{ changeId: EventChangeId }> {
  return inTransaction(ctx, async (tx) => {
    const { slug } = await tx.event.findUniqueOrThrow({ where: { id: eventId }, select: { slug: true } });
    await lockEvent(tx, slug);
    const known = await changeOfPress(tx, eventId, requestId);
    if (known) return { changeId: known };
    const event = await tx.event.findUniqueOrThrow({ where: { id: eventId } });
    if (event.status === 'CANCELLED') throw new DomainError('EVENT_CANCELLED');
    const stored = await exportEvent(tx, slug);
    if (stored?.version !== version) throw new DomainError('EVENT_CHANGED');
    const file = fileAfter(stored.file, form);
    const dates = datesOf(file, form, ctx.now);
    const rows = { before: eventRows(eventId, stored.file), after: eventRows(eventId, file) };
    const next = version + 1;
    const status =
      form.kind === 'VENUE' || form.kind === 'ONLINE'
        ? eventStatusOf(event)
        : statusAfter(form.kind, form.dates !== null);
    await tx.event.update({
      where: { id: eventId },
      data: {
        ...rows.after.event,
        version: next,
        status,
        ...(form.kind === 'ONLINE' ? { isOnline: true, onlineUrl: form.onlineUrl } : {}),
        ...(form.kind === 'VENUE' ? { isOnline: false, onlineUrl: null } : {}),
      },
    });
    const changeId = await writeChange(ctx, tx, {
      ...{ eventId, version: next, kind: form.kind, words: form.words, refundBy: form.refundBy },
      before: factsOfFile(stored.file),
      after: factsOfFile(file),
      choices: form.kind === 'CANCELLED' ? [] : form.choices,
      answerBy: dates.answerBy,
      otherwise: form.kind === 'CANCELLED' ? 'REFUND' : form.otherwise,
      convert: form.kind === 'CANCELLED' ? null : await offeredConversion(tx, eventId, form.convert),
      isMailed: true,
    });
    await changeEventRows(ctx, tx, eventId, rows);
    await appendAudit(ctx, tx, {
      action: 'events.declareChange',
      subjectKind: 'event',
      subjectId: eventId,
      facts: { requestId, changeId, kind: form.kind, version: next },
    });
    await appendOutbox(tx, { target: 'stats', targetId: eventId, message: { kind: 'countsMoved' } });
    await notifyLive(tx, `event:${eventId}`);
    return { changeId };
  });
}

/** The event's file with what the form says. */
function fileAfter(file: EventFile, { kind, dates, venue }: EventChangeForm): EventFile {
  const isMoved = (kind === 'MOVED' || kind === 'POSTPONED') && dates !== null;
  const moved = isMoved ? moveFile(file, dates) : file;
  return kind === 'VENUE' && venue ? { ...moved, venue: { ...moved.venue, ...venue } } : moved;
}

/** Judges the times a change names. */
function datesOf(file: EventFile, form: EventChangeForm, now: Date): { answerBy: Date | null } {
  const refuse = (why: string) => new DomainError('EVENT_CHANGE_REFUSED', { why });
  const instant = (local: string) => {
    const at = localToInstant(local, file.timeZone);
    if (!at) throw refuse(`clocks in ${file.timeZone} never show ${local.replace('T', ' ')}`);
    return at;
  };
  const times = [file.startsAt, file.endsAt, ...file.workshops.map(({ startsAt }) => startsAt)];
  for (const local of times) instant(local);
  if (form.dates && instant(file.startsAt) <= now) throw refuse('the new dates are over');
  if (form.kind === 'CANCELLED' || form.choices.length === 0 || form.answerBy === null)
    return { answerBy: null };
  const answerBy = instant(form.answerBy);
  if (answerBy <= now) throw refuse('the date to choose by is over');
  return { answerBy };
}

/** The change that this press made before. */
async function changeOfPress(tx: Tx, eventId: string, requestId: string): Promise<EventChangeId | null> {
  const found = await tx.auditEntry.findFirst({
    where: {
      ...{ subjectKind: 'event', subjectId: eventId, action: 'events.declareChange' },
      facts: { path: ['requestId'], equals: requestId },
    },
    select: { facts: true },
  });
  if (typeof found?.facts !== 'object' || found.facts === null) return null;
  const changeId: unknown = Reflect.get(found.facts, 'changeId');
  return typeof changeId === 'string' ? asId('eventChange', changeId) : null;
}
