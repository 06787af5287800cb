import type { DbClient, Tx } from '@lanyard/db/client';

/** Name of the type that a change lets tickets be converted to; null where that is no choice. */
export async function conversionName(
  db: Tx | DbClient,
  { convertToId }: { readonly convertToId: string | null },
): Promise<string | null> {
  if (convertToId === null) return null;
  const type = await db.ticketType.findUnique({ where: { id: convertToId }, select: { name: true } });
  return type?.name ?? null;
}
