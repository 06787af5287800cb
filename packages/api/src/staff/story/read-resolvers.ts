import { RESOLVE_ENTRY } from '@lanyard/commands/timeline/resolve-entry';
import type { Db } from '@lanyard/db/client';

/** Who is named when the audit trail knows nobody, or somebody whose account is gone. */
const NOBODY_KNOWN = 'somebody who has left';

/** Names of staff by id. */
export async function staffName({ prisma }: Db, staffId: string | null): Promise<string> {
  const staff =
    staffId && (await prisma.staffUser.findUnique({ where: { id: staffId }, select: { name: true } }));
  return staff ? staff.name : NOBODY_KNOWN;
}

/** Who resolved each task of an order, by the entry's id. */
export async function readResolvers({ prisma }: Db, orderId: string): Promise<(entryId: string) => string> {
  const audits = await prisma.auditEntry.findMany({
    where: { subjectKind: 'order', subjectId: orderId, action: RESOLVE_ENTRY },
    select: { actorId: true, facts: true },
  });
  const staff = await prisma.staffUser.findMany({
    where: { id: { in: audits.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const resolvers = new Map(audits.map(({ actorId, facts }) => [entryIdOf(facts), names.get(actorId ?? '')]));
  return (entryId) => resolvers.get(entryId) ?? NOBODY_KNOWN;
}

function entryIdOf(facts: unknown): string {
  const { entryId } = facts as { entryId?: unknown }; // Written by `resolveEntry`; anything else matches no entry.
  return typeof entryId === 'string' ? entryId : '';
}
