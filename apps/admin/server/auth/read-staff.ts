import type { StaffMember } from '@lanyard/api/staff/staff-context';
import type { Db } from '@lanyard/db/client';
import { asId } from '@lanyard/domain/ids/ids';
import { isStaffRole, type StaffGrant } from '@lanyard/domain/staff/staff-roles';
import type { Auth } from './create-auth.ts';

/** What signing in is read from. */
export interface StaffSources {
  readonly auth: Auth;
  readonly db: Db;
  readonly isProduction: boolean;
}

/** Whoever a request's cookies stand for, with their roles as they are now; null when nobody is signed in. */
export async function readStaff(
  { auth, db, isProduction }: StaffSources,
  cookie: string | undefined,
): Promise<StaffMember | null> {
  if (!cookie) return null;
  const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
  if (!session || (session.user.isDemo && isProduction)) return null;
  const { id, name, email, isDemo, twoFactorEnabled } = session.user;
  const roles = await db.prisma.staffRole.findMany({ where: { userId: id } });
  return {
    ...{ id: asId('staff', id), name, email, isDemo },
    hasSecondFactor: twoFactorEnabled === true,
    grants: roles.flatMap(({ eventId, role }): StaffGrant[] =>
      isStaffRole(role) ? [{ role, eventId: eventId === null ? null : asId('event', eventId) }] : [],
    ),
  };
}
