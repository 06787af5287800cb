import { randomId } from '@lanyard/crypto/random';
import type { StaffRoleName } from '@lanyard/domain/staff/staff-roles';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aTicketOfBo, people } from '@lanyard/testing/factories/a-transfer';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { aStaffCaller, aStaffMember } from '../../../test-support/a-staff-caller.ts';

let database: TestDatabase;
let ctx: TestContext;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  ctx = testContext(database);
});

const { cy, di } = people;

async function aTicket() {
  const made = await aTicketOfBo(ctx);
  const { reference } = await made.row();
  const { ticketId, eventId, slug: eventSlug } = made;
  const as = (role: StaffRoleName) => aStaffCaller(ctx, aStaffMember([{ eventId, role }])).tickets;
  const view = async (role: StaffRoleName) => (await as(role).view({ eventSlug, reference })).transfer;
  return { made, ticketId, as, view };
}

it('lets support offer, take back and lock, each noted with who it was', async () => {
  const { made, ticketId, as, view } = await aTicket();
  const support = as('SUPPORT');
  const requestId = randomId('req');
  const { transferId } = await support.offerTransfer({ ticketId, requestId, recipient: cy });
  expect(await support.offerTransfer({ ticketId, requestId, recipient: cy })).toEqual({ transferId });
  expect(await view('SUPPORT')).toMatchObject({
    ...{ isLocked: false, isHandedOn: false },
    refusal: 'This ticket is offered to somebody already. Withdraw that offer first.',
    history: [{ transferId, status: 'OFFERED', offeredBy: 'STAFF', recipient: cy }],
  });
  await support.withdrawTransfer({ ticketId, transferId });
  await support.setTransferLock({ ticketId, requestId: randomId('req'), isLocked: true });
  expect(await view('SUPPORT')).toMatchObject({ isLocked: true, history: [{ status: 'WITHDRAWN' }] });
  await expect(
    support.offerTransfer({ ticketId, requestId: randomId('req'), recipient: di }),
  ).rejects.toMatchObject({ cause: expect.objectContaining({ code: 'TRANSFER_LOCKED' }) });
  const audits = await ctx.db.prisma.auditEntry.findMany({
    where: { subjectId: made.ticketId, action: { startsWith: 'tickets.' } },
    orderBy: { id: 'asc' },
  });
  expect(audits.map(({ action, actorKind }) => [action, actorKind])).toEqual([
    ['tickets.offerTransfer', 'staff'],
    ['tickets.endTransfer', 'staff'],
    ['tickets.lockTransfer', 'staff'],
  ]);
  expect(audits.every(({ actorId }) => actorId !== null)).toBe(true);
});

it('shows whom it is offered to only to those who may read names, and that is noted', async () => {
  const { made, ticketId, view } = await aTicket();
  await made.offer();
  await ctx.db.prisma.attendee.delete({ where: { ticketId } });
  expect((await view('VIEWER')).history).toMatchObject([{ status: 'OFFERED', recipient: null }]);
  const readings = () =>
    ctx.db.prisma.auditEntry.count({ where: { subjectId: ticketId, action: 'people.read' } });
  expect(await readings()).toBe(0);
  expect((await view('DESK')).history).toMatchObject([{ recipient: cy }]);
  expect(await readings()).toBe(1);
});

it('says that it was handed on', async () => {
  const { made, view } = await aTicket();
  await made.accept(await made.offer());
  expect(await view('SUPPORT')).toMatchObject({ isHandedOn: true, history: [{ status: 'ACCEPTED' }] });
});
