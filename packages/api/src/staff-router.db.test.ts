import { callTRPCProcedure } from '@trpc/server';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { EventId } from '@lanyard/domain/ids/ids';
import { staffRoles, type StaffRoleName } from '@lanyard/domain/staff/staff-roles';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffMember } from './staff/staff-context.ts';
import { staffRouter } from './staff-router.ts';
import { aStaffCaller, aStaffContext, aStaffMember } from './test-support/a-staff-caller.ts';

/** Who may ask a procedure, said here once more in plain, and an input about the event under test. */
interface Expected {
  readonly roles: readonly StaffRoleName[] | 'anybody';
  /** Whether a role at the event is enough, or it has to hold for all events. */
  readonly where: 'event' | 'everywhere';
  readonly type?: 'query' | 'mutation';
  readonly input?: () => unknown;
}

let database: TestDatabase;
let ctx: TestContext;
let eventId: EventId;
let otherEventId: EventId;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext(database);
  ({ eventId } = await anEvent(ctx));
  ({ eventId: otherEventId } = await anEvent(ctx));
});
afterAll(() => database.close());

const table: Readonly<Record<string, Expected>> = {
  'session.me': { roles: 'anybody', where: 'everywhere' },
  'system.view': { roles: ['ORGANIZER', 'SUPPORT'], where: 'everywhere' },
};

const refusals = new Set(['NOT_SIGNED_IN', 'NOT_ALLOWED', 'SECOND_FACTOR_NEEDED']);

/** Asks a procedure by its name; the refusal's code, or `in` when somebody got past the door. */
async function knock(procedure: string, staff: StaffMember | null): Promise<string> {
  const { type = 'query' } = table[procedure] ?? {};
  try {
    await callTRPCProcedure({
      ...{ router: staffRouter, path: procedure, type, ctx: aStaffContext(ctx, staff) },
      getRawInput: async () => table[procedure]?.input?.(),
      signal: undefined,
      batchIndex: 0,
    });
    return 'in';
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof DomainError && refusals.has(cause.code)) return cause.code;
    throw error;
  }
}

it('has a row for every procedure', () => {
  expect(Object.keys(table).toSorted()).toEqual(Object.keys(staffRouter._def.procedures).toSorted());
});

describe.each(Object.entries(table))('%s', (procedure, { roles, where }) => {
  const isOpen = roles === 'anybody';

  it('asks who is there and for the second factor', async () => {
    expect(await knock(procedure, null)).toBe(isOpen ? 'in' : 'NOT_SIGNED_IN');
    const everything = [{ eventId: null, role: 'ORGANIZER' }] as const;
    const halfWay = aStaffMember(everything, { hasSecondFactor: false });
    expect(await knock(procedure, halfWay)).toBe(isOpen ? 'in' : 'SECOND_FACTOR_NEEDED');
    const demo = aStaffMember(everything, { hasSecondFactor: false, isDemo: true });
    expect(await knock(procedure, demo)).toBe('in');
  });

  it.each(staffRoles)('looks at the role %s and where it holds', async (role) => {
    const isRight = isOpen || roles.includes(role);
    const asked = async (at: EventId | null) => knock(procedure, aStaffMember([{ eventId: at, role }]));
    const answer = (isIn: boolean) => (isIn || isOpen ? 'in' : 'NOT_ALLOWED');
    expect({
      everywhere: await asked(null),
      here: await asked(eventId),
      elsewhere: await asked(otherEventId),
    }).toEqual({
      everywhere: answer(isRight),
      here: answer(isRight && where === 'event'),
      elsewhere: answer(false),
    });
  });

  it('is closed to an account without a role', async () => {
    expect(await knock(procedure, aStaffMember([]))).toBe(isOpen ? 'in' : 'NOT_ALLOWED');
  });
});

describe('session.me', () => {
  it('tells the events somebody may see and what they may do there', async () => {
    const staff = aStaffMember([
      { eventId, role: 'DESK' },
      { eventId: otherEventId, role: 'VIEWER' },
    ]);
    const session = await aStaffCaller(ctx, staff).session.me();
    if (session.state !== 'READY') throw new Error(session.state);
    expect(session.may).toEqual([]);
    const rights = Object.fromEntries(session.events.map(({ roles, may }) => [roles.join(), may]));
    expect(rights).toEqual({
      DESK: ['events.read', 'tickets.read', 'people.read'],
      VIEWER: ['events.read', 'overview.read', 'orders.read', 'tickets.read'],
    });
  });

  it('shows every event to a role that holds for all', async () => {
    const session = await aStaffCaller(ctx, aStaffMember([{ eventId: null, role: 'SUPPORT' }])).session.me();
    expect(session).toMatchObject({ state: 'READY', may: ['system.read', 'histories.decode'] });
    expect(session.state === 'READY' && session.events).toHaveLength(2);
  });
});

it('says how the system stands, and what is only not known', async () => {
  const view = await aStaffCaller(ctx, aStaffMember([{ eventId: null, role: 'SUPPORT' }])).system.view();
  const labels = Object.fromEntries(view.parts.map(({ name, label }) => [name, label]));
  expect(labels).toMatchObject({
    Database: 'Answers',
    Workers: 'Not known',
    Outbox: '2 waiting',
    Mail: 'Sandbox',
  });
});
