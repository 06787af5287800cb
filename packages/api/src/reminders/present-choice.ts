import type { Db } from '@lanyard/db/client';
import type { ReminderChoice } from '@lanyard/domain/reminders/reminder-choice';

/** What an address wants of an event's reminders. */
export async function presentChoice(
  { prisma }: Db,
  { eventId, emailIndex }: { readonly eventId: string; readonly emailIndex: string },
): Promise<ReminderChoice> {
  const stopped = await prisma.reminderStop.count({ where: { eventId, emailIndex } });
  return { wantsAll: stopped === 0 };
}
