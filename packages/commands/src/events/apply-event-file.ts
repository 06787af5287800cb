import type { Tx } from '@lanyard/db/client';
import type { EventFile } from '@lanyard/domain/events/event-file';
import { diffEventFiles, type EventFileChange } from '@lanyard/domain/events/event-file-diff';
import type { EventFileProblem } from '@lanyard/domain/events/event-file-problems';
import { refusedChanges } from '@lanyard/domain/events/refused-changes';
import type { EventId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { notifyLive } from '../live/notify-live.ts';
import { changeKindOf } from '@lanyard/domain/event-changes/change-kind-of';
import { factsOfFile } from '../event-changes/facts-of-file.ts';
import { writeChange } from '../event-changes/write-change.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { lockUnregistered } from '../registration/write-form.ts';
import { changeEventRows } from './change-event-rows.ts';
import { eventRows } from './event-rows.ts';
import { exportEvent } from './export-event.ts';
import { readEventSales } from './read-event-sales.ts';

/** What applying a file to an event came to. */
export type ApplyResult =
  | { readonly kind: 'APPLIED'; readonly eventId: EventId; readonly changes: readonly EventFileChange[] }
  | { readonly kind: 'SAME'; readonly eventId: EventId }
  | { readonly kind: 'REFUSED'; readonly problems: readonly EventFileProblem[] }
  /** Somebody changed the event after `version` was shown. */
  | { readonly kind: 'OUTDATED' }
  | { readonly kind: 'NOT_FOUND' };

/**
 * Changes the event at a slug into what a checked file says, all of it or nothing. What is sold meanwhile stays
 * right: the event, the tickets that a changed form may register, its counters and its ticket types are locked, in
 * the order in which orders lock them, before anything is judged. `version` is the one whose differences somebody has seen.
 */
export async function applyEventFile(
  ctx: CommandContext,
  input: { readonly slug: string; readonly version: number; readonly file: EventFile },
): Promise<ApplyResult> {
  return inTransaction(ctx, async (tx) => {
    await lockEvent(tx, input.slug);
    const stored = await exportEvent(tx, input.slug);
    if (!stored) return { kind: 'NOT_FOUND' };
    const { eventId } = stored;
    const changes = diffEventFiles(stored.file, input.file);
    if (changes.length === 0) return { kind: 'SAME', eventId };
    if (stored.version !== input.version) return { kind: 'OUTDATED' };
    const sales = await readEventSales(tx, eventId);
    const problems = refusedChanges(stored.file, input.file, sales);
    if (problems.length > 0) return { kind: 'REFUSED', problems };

    const rows = { before: eventRows(eventId, stored.file), after: eventRows(eventId, input.file) };
    const version = stored.version + 1;
    await tx.event.update({ where: { id: eventId }, data: { ...rows.after.event, version } });
    await changeEventRows(ctx, tx, eventId, rows);
    await appendAudit(ctx, tx, {
      action: 'events.change',
      subjectKind: 'event',
      subjectId: eventId,
      facts: { version, changes: changes.length },
    });
    await appendOutbox(tx, { target: 'stats', targetId: eventId, message: { kind: 'countsMoved' } });
    const facts = { before: factsOfFile(stored.file), after: factsOfFile(input.file) };
    const kind = changeKindOf(facts.before, facts.after);
    if (kind && sales.orders > 0)
      await writeChange(ctx, tx, {
        ...{ eventId, version, kind, ...facts, words: '', choices: [], refundBy: 'POLICY', answerBy: null },
        otherwise: 'KEEP',
        isMailed: false,
      });
    else if (movesPlans(changes))
      await appendOutbox(tx, { target: 'fanOut', targetId: eventId, message: { kind: 'plansChanged' } });
    await notifyLive(tx, `event:${eventId}`);
    return { kind: 'APPLIED', eventId, changes };
  });
}

const planned = new Set(['startsAt', 'endsAt', 'timeZone', 'reminders']);

/** Whether tickets have to look again when they wake: dates, reminders, and spans counted from them. */
function movesPlans(changes: readonly EventFileChange[]): boolean {
  return changes.some(({ path: [field = ''] }) => planned.has(field) || field === 'policies');
}

/** Takes an event, the tickets a changed form may register, its counters and its ticket types, in the order in which orders take them. */
export async function lockEvent(tx: Tx, slug: string): Promise<void> {
  const [event] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Event" WHERE "slug" = ${slug} FOR UPDATE`;
  if (!event) return;
  await lockUnregistered(tx, event.id);
  await tx.$queryRaw`SELECT "id" FROM "Quota" WHERE "eventId" = ${event.id} ORDER BY "id" FOR UPDATE`;
  await tx.$queryRaw`
    SELECT v."id" FROM "SwagVariant" v JOIN "SwagItem" i ON i."id" = v."swagItemId"
    WHERE i."eventId" = ${event.id} ORDER BY v."id" FOR UPDATE OF v`;
  await tx.$queryRaw`SELECT "id" FROM "Workshop" WHERE "eventId" = ${event.id} ORDER BY "id" FOR UPDATE`;
  await tx.$queryRaw`SELECT "id" FROM "TicketType" WHERE "eventId" = ${event.id} ORDER BY "id" FOR UPDATE`;
}
