import type { Tx } from '@lanyard/db/client';
import { asId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { writeReminderRules } from '../reminders/write-reminder-rules.ts';
import { writeForm } from '../registration/write-form.ts';
import { type ComparedRows, compareRows } from './compare-rows.ts';
import type { EventRows } from './event-rows.ts';
import { workshopColumns } from './workshop-columns.ts';

/**
 * Turns an event's rows into others inside a transaction that has locked them. Capacities move by conditional
 * updates and leave a `CapacityChange` each. A row that comes back after it had been taken out must be newer than
 * what the tally remembers of it, so new counters begin with the time as their version.
 */
export async function changeEventRows(
  ctx: CommandContext,
  tx: Tx,
  eventId: string,
  { before, after }: { readonly before: EventRows; readonly after: EventRows },
): Promise<void> {
  const version = BigInt(ctx.now.getTime());
  const quotas = compareRows(before.quotas, after.quotas);
  const types = compareRows(before.ticketTypes, after.ticketTypes);
  const tiers = compareRows(before.priceTiers, after.priceTiers);
  const links = compareRows(withIds(before.typeQuotas), withIds(after.typeQuotas));
  const items = compareRows(before.swagItems, after.swagItems);
  const variants = compareRows(before.swagVariants, after.swagVariants);
  const workshops = compareRows(before.workshops, after.workshops);

  // Out: first what refers, then what is referred to.
  for (const { ticketTypeId, quotaId } of links.removed)
    await tx.ticketTypeQuota.delete({ where: { ticketTypeId_quotaId: { ticketTypeId, quotaId } } });
  await tx.priceTier.deleteMany(idsOf(tiers.removed));
  await tx.ticketType.deleteMany(idsOf(types.removed));
  await tx.quota.deleteMany(idsOf(quotas.removed));
  await tx.swagVariant.deleteMany(idsOf(variants.removed));
  await tx.swagItem.deleteMany(idsOf(items.removed));
  await tx.workshop.deleteMany(idsOf(workshops.removed));

  // In: the other way round.
  await tx.quota.createMany({ data: quotas.added.map((row) => ({ ...row, version })) });
  await tx.ticketType.createMany({ data: types.added.map((row) => ({ ...row, version })) });
  await tx.priceTier.createMany({ data: [...tiers.added] });
  await tx.ticketTypeQuota.createMany({ data: links.added.map(({ id: _, ...link }) => link) });
  await tx.swagItem.createMany({ data: [...items.added] });
  await tx.swagVariant.createMany({ data: variants.added.map((row) => ({ ...row, version })) });
  await tx.workshop.createMany({
    data: workshops.added.map((row) => ({ ...workshopColumns(row), version })),
  });

  for (const { to } of types.changed) await tx.ticketType.update({ where: { id: to.id }, data: to });
  for (const form of after.forms)
    await writeForm(ctx, tx, { ...form, event: { ...after.event, id: eventId } });
  for (const { to } of tiers.changed) await tx.priceTier.update({ where: { id: to.id }, data: to });
  for (const { to } of items.changed) await tx.swagItem.update({ where: { id: to.id }, data: to });
  for (const { capacity: _, ...data } of quotas.changed.map(({ to }) => to))
    await tx.quota.update({ where: { id: data.id }, data });
  for (const { stock: _, ...data } of variants.changed.map(({ to }) => to))
    await tx.swagVariant.update({ where: { id: data.id }, data });

  await writeReminderRules(tx, compareRows(before.reminderRules, after.reminderRules), ctx.now);

  const now = { version: { increment: 1 } };
  // The tally tells each type's quotas, so a type whose quotas change is a new reading of it.
  const relinked = new Set([...links.added, ...links.removed].map(({ ticketTypeId }) => ticketTypeId));
  await tx.ticketType.updateMany({ where: { id: { in: [...relinked] } }, data: now });

  for (const { from, to } of quotas.changed) {
    if (from.capacity === to.capacity) continue;
    mustMove(
      to.id,
      await tx.$executeRaw`UPDATE "Quota" SET "capacity" = ${to.capacity}, "version" = "version" + 1
        WHERE "id" = ${to.id} AND "held" + "sold" <= ${to.capacity}`,
    );
  }
  for (const { from, to } of variants.changed) {
    if (from.stock === to.stock) continue;
    mustMove(
      to.id,
      await tx.$executeRaw`UPDATE "SwagVariant" SET "stock" = ${to.stock}, "version" = "version" + 1
        WHERE "id" = ${to.id} AND "held" + "sold" <= ${to.stock}`,
    );
  }
  for (const { to } of workshops.changed) {
    const { id, ...data } = workshopColumns(to);
    // One statement, for the room's limit and the seats are checked against each other.
    const { count } = await tx.workshop.updateMany({ where: { id }, data: { ...data, ...now } });
    mustMove(id, count);
    // More seats, or other rules: whoever waits may be served now.
    await appendOutbox(tx, {
      target: 'workshop',
      targetId: asId('workshop', id),
      message: { kind: 'seatsMayBeFree', eventId: asId('event', eventId) },
    });
  }
  await tx.capacityChange.createMany({
    data: [
      ...capacityChanges(quotas, (row) => row.capacity).map((row) => ({ ...row, subjectKind: 'quota' })),
      ...capacityChanges(variants, (row) => row.stock).map((row) => ({ ...row, subjectKind: 'variant' })),
      ...capacityChanges(workshops, (row) => row.capacity).map((row) => ({
        ...row,
        subjectKind: 'workshop',
      })),
    ].map((row) => ({
      ...row,
      eventId,
      staffId: ctx.actor.kind === 'staff' ? (ctx.actor.id ?? null) : null,
      at: ctx.now,
    })),
  });
}

/** The locks have been taken and the counts read, so a capacity that does not move is a fault of ours. */
function mustMove(id: string, moved: number): void {
  if (moved !== 1) throw new Error(`the capacity of ${id} did not move although its row was locked`);
}

function withIds(links: EventRows['typeQuotas']) {
  return links.map((link) => ({ id: `${link.ticketTypeId} ${link.quotaId}`, ...link }));
}

function idsOf(rows: readonly { readonly id: string }[]) {
  return { where: { id: { in: rows.map(({ id }) => id) } } };
}

function capacityChanges<Row extends { readonly id: string }>(
  { added, removed, changed }: ComparedRows<Row>,
  of: (row: Row) => number,
) {
  return [
    ...added.map((row) => ({ subjectId: row.id, from: null, to: of(row) })),
    ...removed.map((row) => ({ subjectId: row.id, from: of(row), to: null })),
    ...changed
      .filter(({ from, to }) => of(from) !== of(to))
      .map(({ from, to }) => ({ subjectId: to.id, from: of(from), to: of(to) })),
  ];
}
