import { emailIndex } from '@lanyard/crypto/blind-index';
import type { SharedServices } from '../../context.ts';
import type { StaffEvent } from '../find-staff-event.ts';

/** Ids of the people with an address, found by its blind index, in whatever case it was typed. */
export async function findByEmail(
  { db, keys, event }: Pick<SharedServices, 'db' | 'keys'> & { readonly event: StaffEvent },
  email: string,
): Promise<string[]> {
  const people = await db.prisma.person.findMany({
    where: { eventId: event.id, emailIndex: emailIndex(keys.index, event.id, email) },
    select: { id: true },
  });
  return people.map(({ id }) => id);
}
