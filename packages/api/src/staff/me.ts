import { asId } from '@lanyard/domain/ids/ids';
import { can, mayDoAt, staffActions } from '@lanyard/domain/staff/can';
import { DEMO_PASSWORD, demoLogins } from '@lanyard/domain/staff/demo-logins';
import type { StaffEventRights, StaffSelf, StaffSession } from '@lanyard/domain/staff/session-view';
import { dashboardProcedure } from '../trpc.ts';
import type { StaffContext, StaffMember } from './staff-context.ts';

/** How whoever asks stands before the dashboard; the one staff procedure that answers before signing in. */
export const me = dashboardProcedure.query(async ({ ctx }): Promise<StaffSession> => {
  const { staff } = ctx;
  if (!staff) return { state: 'SIGNED_OUT', demo: await findDemo(ctx) };
  const self: StaffSelf = {
    id: staff.id,
    name: staff.name,
    email: staff.email,
    isDemo: staff.isDemo,
    hasSecondFactor: staff.hasSecondFactor,
  };
  if (!staff.hasSecondFactor && !staff.isDemo) return { state: 'SECOND_FACTOR_NEEDED', staff: self };
  const may = staffActions.filter(
    (action) => can[action].where === 'everywhere' && mayDoAt(staff.grants, action, null),
  );
  return {
    state: 'READY',
    staff: self,
    events: await findEvents(ctx, staff),
    may,
    temporalUiUrl: may.includes('histories.decode') ? ctx.temporalUiUrl : null,
  };
});

async function findDemo({ db, isProduction }: StaffContext) {
  if (isProduction) return null;
  const rows = await db.prisma.staffUser.findMany({ where: { isDemo: true }, select: { email: true } });
  const logins = demoLogins.filter(({ email }) => rows.some((row) => row.email === email));
  return logins.length > 0 ? { logins, password: DEMO_PASSWORD } : null;
}

async function findEvents({ db }: StaffContext, { grants }: StaffMember): Promise<StaffEventRights[]> {
  const isEverywhere = grants.some(({ eventId }) => eventId === null);
  const ids = grants.flatMap(({ eventId }) => (eventId ? [eventId] : []));
  const rows = await db.prisma.event.findMany({
    ...(isEverywhere ? {} : { where: { id: { in: ids } } }),
    orderBy: { startsAt: 'desc' },
    select: { id: true, slug: true, name: true, startsAt: true, timeZone: true },
  });
  return rows.map(({ id, startsAt, ...event }) => {
    const eventId = asId('event', id);
    const here = grants.filter((grant) => grant.eventId === null || grant.eventId === eventId);
    return {
      ...event,
      startsAt: startsAt.toISOString(),
      roles: [...new Set(here.map(({ role }) => role))],
      may: staffActions.filter((action) => can[action].where === 'event' && mayDoAt(grants, action, eventId)),
    };
  });
}
