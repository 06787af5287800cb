import { callTRPCProcedure } from '@trpc/server';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { EventId } from '@lanyard/domain/ids/ids';
import { staffRoles, type StaffRoleName } from '@lanyard/domain/staff/staff-roles';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffMember } from './staff/staff-context.ts';
import { staffRouter } from './staff-router.ts';
import { aStaffCaller, aStaffContext, aStaffMember } from './test-support/a-staff-caller.ts';

/** Who may ask a procedure, said here once more in plain, and an input about the event under test. */
interface Expected {
  readonly roles: readonly StaffRoleName[] | 'anybody' | 'whoever is signed in';
  /** Whether a role at the event is enough, or it has to hold for all events. */
  readonly where: 'event' | 'everywhere';
  readonly type?: 'query' | 'mutation';
  readonly input?: () => unknown;
}

let database: TestDatabase;
let ctx: TestContext;
let eventId: EventId;
let otherEventId: EventId;
let eventSlug: string;
let orderId: string;
let ticketId: string;
let reference: string;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext(database);
  ({ eventId, slug: eventSlug } = await anEvent(ctx));
  const sale = await aCompletedOrder(ctx, { slug: eventSlug });
  const order = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: sale.orderId } });
  ({ reference, id: orderId } = order);
  ticketId = sale.tickets[0]?.ticketId ?? '';
  ({ eventId: otherEventId } = await anEvent(ctx));
});
afterAll(() => database.close());

const readers: readonly StaffRoleName[] = ['ORGANIZER', 'SUPPORT', 'VIEWER'];
const shared = { roles: 'whoever is signed in', where: 'everywhere' } as const;
const aQuote = () => ({ eventSlug, lines: [{ ticketTypeKey: 'standard', quantity: 1 }], swag: [] });

const requestId = 'req_00000000000000000001';
const aPress = () => ({ eventSlug, requestId, code: 'EARLY20' });
const aNewCoupon = () => ({
  ...{ ...aPress(), home: 'BUILT_IN', offer: { kind: 'PERCENT', percentBp: 2000 }, capacity: 20 },
  ...{ startsAt: null, endsAt: null, ticketTypeKeys: null, minimumTickets: 1, perOrder: null },
  ...{ oncePerBuyer: false, unlocks: [] },
});
const aBatch = () => ({ eventSlug, batchId: 'bat_00000000000000000001' });
const aNewBatch = () => {
  const { requestId: _request, code: _code, ...terms } = aNewCoupon();
  return { ...terms, ...aBatch(), prefix: 'TEAM', count: 2 };
};
const aRule = {
  ...{ kind: 'EVENT_NEAR', days: 7, ticketTypeKeys: null, registration: null },
  ...{ isEssential: false, isActive: true, subject: null, opening: null },
};
const aChange = {
  ...{ kind: 'ONLINE', dates: null, venue: null, onlineUrl: null, words: '', choices: [] },
  ...{ refundBy: 'FULL', answerBy: null, otherwise: 'KEEP' },
};
const aFormOf = () => ({ eventSlug, ticketTypeKey: 'standard' });
const deciding = { roles: ['ORGANIZER', 'SUPPORT'], where: 'event', type: 'mutation' } as const;
const cancellationId = 'can_00000000000000000001';
const aDecision = () => ({ eventSlug, cancellationId, requestId });
const steering = { roles: ['ORGANIZER'], where: 'event', type: 'mutation' } as const;

const workshop = () => ({ eventSlug, workshopKey: 'workshop-1' });
const seats = { capacity: 10, room: 'Room 1', roomLimit: 10 };
const inLine = () => ({
  ...{ ...workshop(), requestId, entryId: 'wle_00000000000000000001', reason: 'OTHER' },
});
const atDoor = { roles: ['ORGANIZER', 'SUPPORT', 'DESK'], where: 'event', type: 'mutation' } as const;

const table: Readonly<Record<string, Expected>> = {
  'session.me': { roles: 'anybody', where: 'everywhere' },
  'overview.view': { roles: readers, where: 'event', input: () => ({ eventSlug }) },
  'orders.list': { roles: readers, where: 'event', input: () => ({ eventSlug }) },
  'orders.view': { roles: readers, where: 'event', input: () => ({ eventSlug, reference }) },
  'orders.timeline': { roles: readers, where: 'event', input: () => ({ orderId }) },
  'orders.resendReceipt': {
    ...{ roles: ['ORGANIZER', 'SUPPORT'], where: 'event', type: 'mutation' },
    input: () => ({ orderId, requestId }),
  },
  'orders.correctReceipt': {
    ...{ roles: ['ORGANIZER', 'SUPPORT'], where: 'event', type: 'mutation' },
    input: () => ({
      ...{ orderId, requestId, basedOn: null },
      billing: { company: 'Fábrica', vatId: '', address: '', country: '' },
    }),
  },
  'search.find': {
    ...{ roles: staffRoles, where: 'event', type: 'mutation' },
    input: () => ({ eventSlug, text: reference }),
  },
  'tickets.list': { roles: staffRoles, where: 'event', input: () => ({ eventSlug }) },
  'tickets.view': {
    ...{ roles: staffRoles, where: 'event' },
    input: () => ({ eventSlug, reference: `${reference}-1` }),
  },
  'tickets.renew': {
    ...{ roles: ['ORGANIZER', 'SUPPORT'], where: 'event', type: 'mutation' },
    input: () => ({ ticketId, requestId, reason: 'LOST' }),
  },
  'tickets.resendLink': {
    ...{ roles: ['ORGANIZER', 'SUPPORT'], where: 'event', type: 'mutation' },
    input: () => ({ ticketId, requestId }),
  },
  'tickets.offerTransfer': {
    ...{ roles: ['ORGANIZER', 'SUPPORT'], where: 'event', type: 'mutation' },
    input: () => ({ ticketId, requestId, recipient: { name: 'Bo', email: 'bo@example.org' } }),
  },
  'tickets.withdrawTransfer': {
    ...{ roles: ['ORGANIZER', 'SUPPORT'], where: 'event', type: 'mutation' },
    input: () => ({ ticketId, transferId: 'trf_00000000000000000001' }),
  },
  'tickets.setTransferLock': {
    ...{ roles: ['ORGANIZER', 'SUPPORT'], where: 'event', type: 'mutation' },
    input: () => ({ ticketId, requestId, isLocked: true }),
  },
  'tickets.timeline': { roles: staffRoles, where: 'event', input: () => ({ ticketId }) },
  'attention.list': { roles: readers, where: 'event', input: () => ({ eventSlug }) },
  'attention.resolve': {
    ...{ roles: ['ORGANIZER', 'SUPPORT'], where: 'event', type: 'mutation' },
    input: () => ({ eventSlug, entryId: 'tl_00000000000000000001' }),
  },
  'cancellations.list': { roles: readers, where: 'event', input: () => ({ eventSlug }) },
  'cancellations.view': { roles: readers, where: 'event', input: () => ({ eventSlug, cancellationId }) },
  'cancellations.approve': { ...deciding, input: () => ({ ...aDecision(), amountMinor: 0 }) },
  'cancellations.decline': { ...deciding, input: () => aDecision() },
  'cancellations.retryRefund': {
    ...deciding,
    input: () => ({ eventSlug, refundId: 'rfd_00000000000000000001' }),
  },
  'events.view': { ...shared, input: () => ({ slug: eventSlug }) },
  'events.availability': { ...shared, input: () => ({ slug: eventSlug }) },
  'pricing.quote': { ...shared, input: () => aQuote() },
  'coupons.check': { ...shared, type: 'mutation', input: () => ({ ...aQuote(), code: 'EARLY20' }) },
  'coupons.list': { roles: readers, where: 'event', input: () => ({ eventSlug }) },
  'coupons.view': { roles: readers, where: 'event', input: () => ({ eventSlug, code: 'EARLY20' }) },
  'coupons.create': { ...steering, input: () => aNewCoupon() },
  'coupons.changeCapacity': { ...steering, input: () => ({ ...aPress(), capacity: 5, basedOn: 4 }) },
  'coupons.changeLabel': { ...steering, input: () => ({ ...aPress(), label: 'Podcast', basedOn: null }) },
  'coupons.makeBatch': { ...steering, input: () => aNewBatch() },
  'coupons.viewBatch': { roles: readers, where: 'event', input: () => aBatch() },
  'coupons.stopBatch': { ...steering, input: () => aBatch() },
  'coupons.continueBatch': { ...steering, input: () => aBatch() },
  'coupons.batchCsv': { ...steering, input: () => aBatch() },
  'coupons.pause': { ...steering, input: () => aPress() },
  'coupons.resume': { ...steering, input: () => aPress() },
  'coupons.extend': { ...steering, input: () => ({ ...aPress(), endsAt: null, basedOn: null }) },
  'coupons.atSource': { roles: ['ORGANIZER'], where: 'event', input: () => ({ eventSlug }) },
  'coupons.adopt': { ...steering, input: () => aPress() },
  'coupons.repair': { ...steering, input: () => ({ eventSlug, code: 'EARLY20' }) },
  'eventChanges.list': { roles: readers, where: 'event', input: () => ({ eventSlug }) },
  'eventChanges.preview': { ...steering, input: () => ({ eventSlug, form: aChange }) },
  'eventChanges.declare': {
    ...steering,
    input: () => ({ eventSlug, requestId, version: 0, form: aChange }),
  },
  'reminders.list': { roles: readers, where: 'event', input: () => ({ eventSlug }) },
  'reminders.ofTicket': {
    roles: readers,
    where: 'event',
    input: () => ({ eventSlug, reference: 'ABCDEF-1' }),
  },
  'reminders.save': { ...steering, input: () => ({ eventSlug, requestId, known: null, form: aRule }) },
  'reminders.remove': {
    ...steering,
    input: () => ({ eventSlug, requestId, key: 'after-event-1', version: 1 }),
  },
  'forms.view': { roles: readers, where: 'event', input: () => ({ eventSlug }) },
  'forms.countAnswers': { roles: ['ORGANIZER'], where: 'event', input: () => aFormOf() },
  'forms.weigh': { ...steering, input: () => ({ ...aFormOf(), fields: [] }) },
  'forms.save': { ...steering, input: () => ({ ...aFormOf(), basedOn: 0, fields: [] }) },
  'workshops.list': { roles: staffRoles, where: 'event', input: () => ({ eventSlug }) },
  'workshops.view': { roles: staffRoles, where: 'event', input: () => workshop() },
  'workshops.setSeats': {
    ...steering,
    input: () => ({ ...workshop(), requestId, to: seats, basedOn: seats, why: 'More chairs' }),
  },
  'workshops.setPriority': { ...steering, input: () => ({ ...inLine(), priority: 1, basedOn: 0 }) },
  'workshops.removeFromLine': { ...steering, input: () => inLine() },
  'workshops.seatPastLine': {
    ...{ roles: ['ORGANIZER', 'SUPPORT'], where: 'event', type: 'mutation' },
    input: () => ({ ...workshop(), requestId, reference: 'ABCDEF-1', reason: 'OTHER' }),
  },
  'workshops.markPresence': {
    ...atDoor,
    input: () => ({ ...workshop(), whose: { seatId: 'wse_00000000000000000001', presence: 'PRESENT' } }),
  },
  'workshops.freeNoShows': { ...atDoor, input: () => ({ ...workshop(), requestId, seatIds: [] }) },
  'jobs.list': { roles: readers, where: 'event', input: () => ({ eventSlug }) },
  'jobs.rerun': {
    ...{ roles: readers, where: 'event', type: 'mutation' },
    input: () => ({ eventSlug, requestId, jobId: 'export:exp_00000000000000000001' }),
  },
  'exports.options': {
    ...{ roles: ['ORGANIZER', 'SUPPORT'], where: 'event' },
    input: () => ({ eventSlug, kind: 'ORDERS' }),
  },
  'exports.make': {
    ...{ roles: ['ORGANIZER', 'SUPPORT'], where: 'event', type: 'mutation' },
    input: () => ({
      ...{ eventSlug, exportId: 'exp_00000000000000000001', kind: 'ORDERS', format: 'CSV' },
      columns: ['order'],
    }),
  },
  'system.drift': { roles: ['ORGANIZER', 'SUPPORT'], where: 'everywhere' },
  'system.repair': {
    ...{ roles: ['ORGANIZER'], where: 'everywhere', type: 'mutation' },
    input: () => ({ kind: 'QUOTA', id: 'quo_00000000000000000001' }),
  },
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
    // Another refusal comes from behind the door.
    if (cause instanceof DomainError) return refusals.has(cause.code) ? cause.code : 'in';
    throw error;
  }
}

it('has a row for every procedure', () => {
  expect(Object.keys(table).toSorted()).toEqual(Object.keys(staffRouter._def.procedures).toSorted());
});

describe.each(Object.entries(table))('%s', (procedure, { roles, where }) => {
  const isOpen = roles === 'anybody';
  const isForAll = isOpen || roles === 'whoever is signed in';

  it('asks who is there and for the second factor', async () => {
    expect(await knock(procedure, null)).toBe(isOpen ? 'in' : 'NOT_SIGNED_IN');
    const everything = [{ eventId: null, role: 'ORGANIZER' }] as const;
    const halfWay = aStaffMember(everything, { hasSecondFactor: false });
    expect(await knock(procedure, halfWay)).toBe(isOpen ? 'in' : 'SECOND_FACTOR_NEEDED');
    const demo = aStaffMember(everything, { hasSecondFactor: false, isDemo: true });
    expect(await knock(procedure, demo)).toBe('in');
  });

  it.each(staffRoles)('looks at the role %s and where it holds', async (role) => {
    const isRight = isForAll || roles.includes(role);
    const asked = async (at: EventId | null) => knock(procedure, aStaffMember([{ eventId: at, role }]));
    const answer = (isIn: boolean) => (isIn || isForAll ? 'in' : 'NOT_ALLOWED');
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
    expect(await knock(procedure, aStaffMember([]))).toBe(isForAll ? 'in' : 'NOT_ALLOWED');
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
      DESK: ['events.read', 'tickets.read', 'workshops.read', 'workshops.attend', 'people.read'],
      VIEWER: [
        'events.read',
        'overview.read',
        'orders.read',
        'tickets.read',
        'workshops.read',
        'coupons.read',
        'reminders.read',
        'changes.read',
        'forms.read',
        'jobs.read',
      ],
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
    Outbox: expect.stringMatching(/^\d+ waiting$/),
    Mail: 'Sandbox',
  });
});
