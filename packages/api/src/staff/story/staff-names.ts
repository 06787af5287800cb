import type { Db } from '@lanyard/db/client';

/** Names of staff by id, those without an account too. */
export async function readStaffNames(
  { prisma }: Db,
  staffIds: readonly string[],
): Promise<(staffId: string | null) => string> {
  const staff = await prisma.staffUser.findMany({
    where: { id: { in: [...new Set(staffIds)] } },
    select: { id: true, name: true },
  });
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return (staffId) => names.get(staffId ?? '') ?? 'somebody who has left';
}
