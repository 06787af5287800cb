import type { Client } from '@temporalio/client';
import type { StaffId } from '@lanyard/domain/ids/ids';
import { asId } from '@lanyard/domain/ids/ids';
import type { StaffGrant } from '@lanyard/domain/staff/staff-roles';
import type { TestContext } from '@lanyard/testing/test-context';
import { pino } from 'pino';
import { databaseEventSource } from '../events/database-event-source.ts';
import { EventCatalog } from '../events/event-catalog.ts';
import type { StaffContext, StaffMember } from '../staff/staff-context.ts';
import { staffRouter } from '../staff-router.ts';
import { TallyCache } from '../stats/tally-cache.ts';
import { createCallerFactory } from '../trpc.ts';

/** Somebody of the staff with these roles and a second factor. */
export function aStaffMember(
  grants: readonly StaffGrant[],
  changes: Partial<StaffMember> = {},
): StaffMember & { readonly id: StaffId } {
  return {
    id: asId('staff', 'stf_00000000000000000001'),
    name: 'Grace Okonjo',
    email: 'grace@lanyard.test',
    isDemo: false,
    hasSecondFactor: true,
    grants,
    ...changes,
  };
}

/** Calls the dashboard's procedures on a real database as somebody of the staff, or as nobody. */
export function aStaffCaller(ctx: TestContext, staff: StaffMember | null) {
  return createCallerFactory(staffRouter)(aStaffContext(ctx, staff));
}

/** What the client throws while Temporal cannot be reached: gRPC's UNAVAILABLE. */
const away = () => Promise.reject(Object.assign(new Error('away'), { code: 14, details: '', metadata: {} }));

/** The context of a staff procedure on a real database, without Temporal. */
export function aStaffContext(ctx: TestContext, staff: StaffMember | null): StaffContext {
  return {
    side: 'staff',
    staff,
    db: ctx.db,
    keys: ctx.keys,
    // Only what a procedure calls before it gives up on Temporal.
    temporal: { withDeadline: away, options: { namespace: 'default' } } as unknown as Client,
    eventCatalog: new EventCatalog(databaseEventSource(ctx.db)),
    tallies: new TallyCache({ query: away }),
    webUrl: 'http://127.0.0.1:3000',
    now: () => ctx.now,
    payments: 'sandbox',
    mail: 'sandbox',
    temporalUiUrl: null,
    isProduction: false,
    log: pino({ level: 'silent' }),
    ip: '127.0.0.1',
    requestId: 'req-1',
  };
}
