import type { Db } from '@lanyard/db/client';
import type { SeatsChange } from '@lanyard/domain/staff/workshop-views';
import { readStaffNames } from '../story/staff-names.ts';

/** As many as one looks through. */
const LIMIT = 50;

/** Changes of a workshop's seats and room, the newest first. */
export async function readSeatsChanges(db: Db, workshopId: string): Promise<SeatsChange[]> {
  const rows = await db.prisma.capacityChange.findMany({
    where: { subjectKind: 'workshop', subjectId: workshopId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: LIMIT,
  });
  const nameOf = await readStaffNames(
    db,
    rows.flatMap(({ staffId }) => staffId ?? []),
  );
  return rows.map((row) => {
    const { from, to, why, staffId, roomFrom, roomTo, roomLimitFrom, roomLimitTo } = row;
    return {
      ...{ at: row.at.toISOString(), from, to, why },
      room: roomFrom !== null && roomTo !== null ? { from: roomFrom, to: roomTo } : null,
      roomLimit:
        roomLimitFrom !== null && roomLimitTo !== null ? { from: roomLimitFrom, to: roomLimitTo } : null,
      by: staffId === null ? null : nameOf(staffId),
    };
  });
}
