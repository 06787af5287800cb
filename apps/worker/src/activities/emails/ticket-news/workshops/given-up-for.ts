import type { DbClient } from '@lanyard/db/client';

/** Titles of the seats a ticket gave up in the very act at `at`, in words; null for none. */
export async function givenUpFor(
  db: DbClient,
  { ticketId, at }: { readonly ticketId: string; readonly at: Date },
): Promise<string | null> {
  const seats = await db.workshopSeat.findMany({
    where: { ticketId, endedWhy: 'SWAPPED', endedAt: at },
    orderBy: { id: 'asc' },
    select: { workshop: { select: { title: true } } },
  });
  return titlesInWords(seats.map(({ workshop }) => workshop.title));
}

/** Titles in quotes, one after the other; null for none. */
export function titlesInWords(titles: readonly string[]): string | null {
  return titles.length === 0 ? null : titles.map((title) => `“${title}”`).join(', ');
}
