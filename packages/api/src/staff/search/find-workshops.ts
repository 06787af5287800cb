import type { Db } from '@lanyard/db/client';
import { nameTokens } from '@lanyard/domain/search/name-tokens';
import type { WorkshopHit } from '@lanyard/domain/staff/search-view';

/** Workshops in whose title every word that was typed begins a word; an event has few of them. */
export async function findWorkshops(
  { prisma }: Db,
  eventId: string,
  text: string,
  limit: number,
): Promise<WorkshopHit[]> {
  const typed = nameTokens(text);
  if (typed.length === 0) return [];
  const rows = await prisma.workshop.findMany({
    where: { eventId },
    orderBy: [{ startsAt: 'asc' }, { position: 'asc' }],
    select: { key: true, title: true, startsAt: true },
  });
  const fits = (title: string) => {
    const words = nameTokens(title);
    return typed.every((token) => words.some((word) => word.startsWith(token)));
  };
  return rows
    .filter(({ title }) => fits(title))
    .slice(0, limit)
    .map(({ key, title, startsAt }) => ({ key, title, startsAt: startsAt.toISOString() }));
}
