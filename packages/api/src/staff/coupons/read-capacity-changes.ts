import type { Db } from '@lanyard/db/client';
import type { CouponCapacityChange } from '@lanyard/domain/staff/coupon-views';
import { readStaffNames } from '../story/staff-names.ts';

/** As many as one looks through. */
const LIMIT = 50;

/** Changes of a code's capacity that were made here, the newest first. */
export async function readCapacityChanges(db: Db, couponId: string): Promise<CouponCapacityChange[]> {
  const rows = await db.prisma.capacityChange.findMany({
    where: { subjectKind: 'coupon', subjectId: couponId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: LIMIT,
  });
  const nameOf = await readStaffNames(
    db,
    rows.flatMap(({ staffId }) => staffId ?? []),
  );
  return rows.map(({ at, from, to, staffId }) => ({
    ...{ at: at.toISOString(), from, to },
    by: staffId === null ? null : nameOf(staffId),
  }));
}
