import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import type { EventFile } from '@lanyard/domain/events/event-file';
import { asId, type EventId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { writeReminderRules } from '../reminders/write-reminder-rules.ts';
import { writeForm } from '../registration/write-form.ts';
import { eventRows } from './event-rows.ts';
import { workshopColumns } from './workshop-columns.ts';

/** Makes an event out of a checked file; an event of that slug is left as it is. Answers whether it was made. */
export async function createEvent(
  ctx: CommandContext,
  file: EventFile,
): Promise<{ eventId: EventId; isNew: boolean }> {
  return inTransaction(ctx, async (tx) => {
    const known = await tx.event.findUnique({ where: { slug: file.slug }, select: { id: true } });
    if (known) return { eventId: asId('event', known.id), isNew: false };
    const eventId = asId('event', await freeId(tx, file.slug));
    const rows = eventRows(eventId, file);
    const { count } = await tx.event.createMany({
      data: { id: eventId, ...rows.event },
      skipDuplicates: true,
    });
    if (count === 0) return { eventId, isNew: false };
    await tx.quota.createMany({ data: rows.quotas });
    await tx.ticketType.createMany({ data: rows.ticketTypes });
    await tx.priceTier.createMany({ data: rows.priceTiers });
    await tx.ticketTypeQuota.createMany({ data: rows.typeQuotas });
    for (const form of rows.forms)
      await writeForm(ctx, tx, { ...form, event: { ...rows.event, id: eventId } });
    await tx.swagItem.createMany({ data: rows.swagItems });
    await tx.swagVariant.createMany({ data: rows.swagVariants });
    await tx.workshop.createMany({ data: rows.workshops.map(workshopColumns) });
    await writeReminderRules(tx, { added: rows.reminderRules, removed: [], changed: [] }, ctx.now);
    await appendAudit(ctx, tx, { action: 'events.create', subjectKind: 'event', subjectId: eventId });
    await appendOutbox(tx, { target: 'stats', targetId: eventId, message: { kind: 'countsMoved' } });
    return { eventId, isNew: true };
  });
}

/** The id that follows from a slug, so that making it twice at once is one event; the next one if an event that moved has it. */
async function freeId(tx: Tx, slug: string): Promise<string> {
  for (let n = 1; ; n++) {
    const id = n === 1 ? derivedId('evt', slug) : derivedId('evt', slug, n);
    const holder = await tx.event.findUnique({ where: { id }, select: { slug: true } });
    if (!holder || holder.slug === slug) return id;
  }
}
