import type { Client } from '@temporalio/client';
import { randomId } from '@lanyard/crypto/random';
import { asId, type RequestId } from '@lanyard/domain/ids/ids';
import type { StaffRoleName } from '@lanyard/domain/staff/staff-roles';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MailTries } from '../limits/mail-tries.ts';
import { orderPath } from '../links/link-paths.ts';
import { staffRouter } from '../staff-router.ts';
import { aCaller } from '../test-support/a-caller.ts';
import { aStaffContext, aStaffMember } from '../test-support/a-staff-caller.ts';
import { createCallerFactory } from '../trpc.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const newRequest = (): RequestId => asId('request', randomId('req'));
const code = (wanted: string) => ({ cause: expect.objectContaining({ code: wanted }) });
const typed = { company: 'Fábrica, Lda.', vatId: 'pt 501 442 600', address: '', country: 'PT' };
const read = { company: 'Fábrica, Lda.', vatId: 'PT501442600', address: null, country: 'PT' };

async function setUp() {
  const ctx = testContext(database);
  const { slug, eventId } = await anEvent(ctx);
  const { orderId } = await aCompletedOrder(ctx, { slug });
  const order = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  const temporal = {
    withDeadline: <T>(_deadline: number, work: () => Promise<T>) => work(),
    activity: { start: async () => undefined },
  };
  const staff = (role: StaffRoleName) =>
    createCallerFactory(staffRouter)({
      ...aStaffContext(ctx, aStaffMember([{ eventId, role }])),
      // Only what is called is here; a real client needs a server.
      temporal: temporal as unknown as Client,
    });
  const mailTries = new MailTries({ perSubject: 2, perNetwork: 100 });
  return {
    ...{ ctx, slug, orderId, staff },
    reference: order.reference,
    token: orderPath(ctx.keys, orderId, 1).split('/').at(-1) ?? '',
    caller: aCaller(ctx, { mailTries }),
    first: `${slug.toUpperCase()}-R-00001`,
  };
}

describe('orders.correctReceipt on the storefront', () => {
  it('answers the order with its papers in order, and the details that were read', async () => {
    const { caller, token, first, slug } = await setUp();
    const before = await caller.orders.view({ token });
    expect(before.papers).toMatchObject({ current: first, canCorrect: true, billing: { company: null } });
    const press = { token, requestId: newRequest(), basedOn: first, billing: typed };
    const after = await caller.orders.correctReceipt(press);
    expect(after.papers.billing).toEqual(read);
    expect(after.papers.papers.map(({ number, credits }) => [number, credits])).toEqual([
      [first, null],
      [`${slug.toUpperCase()}-C-00001`, first],
      [`${slug.toUpperCase()}-R-00002`, null],
    ]);
    expect((await caller.orders.correctReceipt(press)).papers).toEqual(after.papers);
    // A correction is two numbers and a mail: not without end.
    await expect(caller.orders.correctReceipt(press)).rejects.toMatchObject(code('TOO_MANY_TRIES'));
  });

  it('says by field what cannot be, and writes nothing', async () => {
    const { caller, token, first, ctx, orderId } = await setUp();
    const billing = { ...typed, vatId: 'PT1' };
    const refused = caller.orders.correctReceipt({ token, requestId: newRequest(), basedOn: first, billing });
    await expect(refused).rejects.toMatchObject({
      cause: expect.objectContaining({
        code: 'INPUT_INVALID',
        fields: { 'billing.vatId': expect.any(String) },
      }),
    });
    expect(await ctx.db.prisma.paper.count({ where: { orderId } })).toBe(1);
  });

  it('is opened by the link alone', async () => {
    const { caller, first } = await setUp();
    const press = { token: 'T'.repeat(32), requestId: newRequest(), basedOn: first, billing: typed };
    await expect(caller.orders.correctReceipt(press)).rejects.toMatchObject(code('LINK_UNKNOWN'));
  });
});

describe('orders.correctReceipt on the dashboard', () => {
  it('corrects, and tells whoever was slower', async () => {
    const { staff, orderId, first, ctx } = await setUp();
    const support = staff('SUPPORT');
    const press = { orderId, basedOn: first, billing: typed };
    const { number } = await support.orders.correctReceipt({ ...press, requestId: newRequest() });
    const other = { ...press, billing: { ...typed, company: 'Other' } };
    await expect(support.orders.correctReceipt({ ...other, requestId: newRequest() })).rejects.toMatchObject(
      code('RECEIPT_CHANGED'),
    );
    expect(await support.orders.correctReceipt({ ...press, requestId: newRequest() })).toEqual({ number });
    const told = await ctx.db.prisma.timelineEntry.findFirstOrThrow({
      where: { orderId, kind: 'RECEIPT_CORRECTED' },
    });
    expect(told.facts).toMatchObject({ number, staffId: expect.any(String) });
  });

  it('shows whom it is made out to to those who may see people, and the papers to all readers', async () => {
    const { staff, caller, token, slug, reference, first } = await setUp();
    await caller.orders.correctReceipt({ token, requestId: newRequest(), basedOn: first, billing: typed });
    const view = (role: StaffRoleName) => staff(role).orders.view({ eventSlug: slug, reference });
    expect((await view('SUPPORT')).papers.billing).toEqual(read);
    const seen = (await view('VIEWER')).papers;
    expect(seen.billing).toBeNull();
    expect(seen.papers).toHaveLength(3);
  });
});

describe('orders.resendReceipt to another address', () => {
  it('keeps the address sealed, and stands on the timeline masked, with who asked', async () => {
    const { staff, orderId, ctx } = await setUp();
    const press = { orderId, requestId: newRequest(), to: 'books@fabrica.example' };
    await staff('SUPPORT').orders.resendReceipt(press);
    await staff('SUPPORT').orders.resendReceipt(press);
    const told = await ctx.db.prisma.timelineEntry.findMany({
      where: { orderId, kind: { in: ['RECEIPT_REQUESTED', 'RECEIPT_REDIRECTED'] } },
    });
    expect(told).toMatchObject([
      {
        kind: 'RECEIPT_REDIRECTED',
        facts: { to: 'b•••@f•••.example', staffId: expect.any(String), personId: expect.any(String) },
      },
    ]);
    const { entries } = await staff('SUPPORT').orders.timeline({ orderId });
    expect(JSON.stringify(entries)).toContain('to another address: b•••@f•••.example');
    expect(JSON.stringify(await ctx.db.prisma.timelineEntry.findMany({ where: { orderId } }))).not.toContain(
      'fabrica',
    );
  });
});
