import type { Db } from '@lanyard/db/client';
import type { ReminderChoice } from '@lanyard/domain/reminders/reminder-choice';
import { presentChoice } from '../reminders/present-choice.ts';

/** What a ticket's holder wants of the event's reminders. */
export async function presentReminderChoice(
  db: Db,
  { eventId, holderId }: { readonly eventId: string; readonly holderId: string },
): Promise<ReminderChoice> {
  const { emailIndex } = await db.prisma.person.findUniqueOrThrow({
    where: { id: holderId },
    select: { emailIndex: true },
  });
  return presentChoice(db, { eventId, emailIndex });
}
