import type { Tx } from '@lanyard/db/client';
import { jsonNull } from '@lanyard/db/json-null';
import type { ComparedRows } from '../events/compare-rows.ts';
import type { ReminderRow } from '../events/reminder-rows.ts';

/** Brings an event's rules to what they are to be, inside a transaction that has locked the event. */
export async function writeReminderRules(
  tx: Tx,
  { added, removed, changed }: ComparedRows<ReminderRow>,
  now: Date,
): Promise<void> {
  await tx.reminderRule.deleteMany({ where: { id: { in: removed.map(({ id }) => id) } } });
  await tx.reminderRule.createMany({
    data: added.map((row) => ({ ...columnsOf(row), activeFrom: now, createdAt: now })),
  });
  for (const { from, to } of changed)
    await tx.reminderRule.update({
      where: { id: to.id },
      data: {
        ...columnsOf(to),
        version: { increment: 1 },
        ...(sendsAsBefore(from, to) ? {} : { activeFrom: now }),
      },
    });
}

/** Whether a changed rule sends at the same times and to the same tickets. */
function sendsAsBefore(from: ReminderRow, to: ReminderRow): boolean {
  const what = ({ kind, days, ticketTypeKeys, registration, isActive }: ReminderRow) =>
    JSON.stringify([kind, days, ticketTypeKeys?.toSorted(), registration, isActive]);
  return what(from) === what(to);
}

function columnsOf({ ticketTypeKeys, ...row }: ReminderRow) {
  return { ...row, ticketTypeKeys: ticketTypeKeys ? [...ticketTypeKeys] : jsonNull };
}
