import { storeBatch } from '@lanyard/commands/coupons/batches/store-batch';
import { recordBatchCode } from '@lanyard/commands/coupons/batches/record-batch-code';
import { endBatch } from '@lanyard/commands/coupons/batches/end-batch';
import { batchCode } from '@lanyard/commands/coupons/batches/batch-code';
import { codeMailKey } from '@lanyard/commands/coupons/batches/code-mail-key';
import { claimEmail } from '@lanyard/commands/emails/claim-email';
import { recordEmailSent } from '@lanyard/commands/emails/record-email-sent';
import { recordEmailNotice } from '@lanyard/commands/emails/record-email-notice';
import { recordCoupon } from '@lanyard/commands/coupons/record-coupon';
import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import type { StaffRoleName } from '@lanyard/domain/staff/staff-roles';
import type { Client } from '@temporalio/client';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aCode, someTerms } from '@lanyard/testing/factories/a-coupon';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffRouter } from '../../../staff-router.ts';
import { aStaffContext, aStaffMember } from '../../../test-support/a-staff-caller.ts';
import { createCallerFactory } from '../../../trpc.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const terms = {
  ...{ offer: { kind: 'PERCENT' as const, percentBp: 2000 }, capacity: 1, startsAt: null, endsAt: null },
  ...{ ticketTypeKeys: null, minimumTickets: 1, perOrder: null, oncePerBuyer: false, unlocks: [] },
};
const gone = Object.assign(new Error('gRPC'), { code: 14, details: '', metadata: {} });
const refusedAs = (code: string) => ({ cause: expect.objectContaining({ code }) });

/** An event with its dashboard, and a Temporal that keeps what is started, or is away. */
async function setUp() {
  const ctx = testContext(database);
  const event = await anEvent(ctx, { types: { standard: { price: 290 } } });
  const started: unknown[] = [];
  const state = { isAway: false };
  const temporal = {
    withDeadline: <T>(_deadline: number, work: () => Promise<T>) => work(),
    activity: {
      start: async (name: string, { id, args }: { id: string; args: readonly unknown[] }) => {
        if (state.isAway) throw gone;
        started.push([name, id, ...args]);
      },
    },
  };
  const batchId = asId('couponBatch', randomId('bat'));
  const { eventId, slug: eventSlug } = event;
  return {
    ...{ ctx, event, eventId, eventSlug, batchId, started, state },
    form: { eventSlug, batchId, prefix: 'team', count: 3, home: 'BUILT_IN' as const, ...terms },
    as: (role: StaffRoleName) =>
      createCallerFactory(staffRouter)({
        ...aStaffContext(ctx, aStaffMember([{ eventId, role }])),
        // Only what is called is here; a real client needs a server.
        temporal: temporal as unknown as Client,
      }).coupons,
    make: async (position: number) => {
      const code = batchCode(ctx.keys, { batchId, prefix: 'TEAM', position });
      const found = { ...someTerms({ capacity: 1, sourceId: `builtin_${code}`, label: 'Speakers' }), code };
      await recordBatchCode(ctx, { eventId, batchId, position, found });
      return code;
    },
  };
}

describe('coupons.makeBatch', () => {
  it('keeps what is asked for and starts one job, however often it is pressed', async () => {
    const { as, form, batchId, started, state } = await setUp();
    state.isAway = true;
    await expect(as('ORGANIZER').makeBatch(form)).rejects.toMatchObject(refusedAs('TRY_LATER'));
    state.isAway = false;
    for (const _press of [1, 2]) expect(await as('ORGANIZER').makeBatch(form)).toEqual({ batchId });
    const job = ['makeCodes', `make-codes:${batchId}:1`, { batchId, run: 1 }];
    expect(started).toEqual([job, job]);
    await expect(as('ORGANIZER').makeBatch({ ...form, count: 4 })).rejects.toMatchObject(
      refusedAs('INPUT_INVALID'),
    );
  });

  it('refuses a list it cannot read, and a ticket type the event does not have', async () => {
    const { as, form, started } = await setUp();
    for (const wrong of [
      { recipients: 'ada@example.org\nnobody' },
      { recipients: 'a@example.org\nb@example.org\nc@example.org\nd@example.org' },
      { ticketTypeKeys: ['vip'] },
    ])
      await expect(as('ORGANIZER').makeBatch({ ...form, ...wrong })).rejects.toMatchObject(
        refusedAs('INPUT_INVALID'),
      );
    expect(started).toEqual([]);
  });
});

describe('a batch that is being made', () => {
  it('shows its codes in their places and who was mailed, names only to those who may read them', async () => {
    const { ctx, as, form, eventId, eventSlug, batchId, make } = await setUp();
    const recipients = 'Ada Example <ada@example.org>\nbo@example.org';
    await as('ORGANIZER').makeBatch({ ...form, recipients, label: 'Speakers' });
    const code = await make(1);
    const wanted = await ctx.db.prisma.couponBatchMail.findFirstOrThrow({ where: { batchId, position: 1 } });
    const claim = { key: codeMailKey(batchId, 1), template: 'coupon-code', personId: wanted.personId };
    const { id } = await claimEmail(ctx, { ...claim, eventId, batchId });
    await recordEmailSent(ctx, { id, providerId: `mail_${batchId}` });
    const seen = await as('ORGANIZER').viewBatch({ eventSlug, batchId });
    expect(seen).toMatchObject({
      ...{ prefix: 'TEAM', label: 'Speakers', count: 3, made: 1, progress: 'MAKING', state: 'RUNNING' },
      ...{ mails: { wanted: 2, sent: 1, delivered: 0, failed: 0 }, capacity: 1, perCode: 1, next: null },
      codes: [
        {
          number: 1,
          code: null,
          mail: { to: { name: 'Ada Example', email: 'ada@example.org' }, state: 'QUEUED' },
        },
        { number: 2, code, state: 'RUNNING', mail: { to: { email: 'bo@example.org' }, state: 'SENT' } },
        { number: 3, code: null, mail: null },
      ],
    });
    await recordEmailNotice(ctx, {
      provider: 'resend',
      notice: {
        ...{ eventId: randomId('evt'), type: 'email.bounced', createdAt: ctx.now },
        ...{ providerId: `mail_${batchId}`, fact: 'BOUNCED' as const },
      },
    });
    const viewer = await as('VIEWER').viewBatch({ eventSlug, batchId });
    expect(viewer.mails).toMatchObject({ sent: 1, failed: 1 });
    expect(viewer.codes.map(({ mail }) => mail)).toEqual([
      { to: null, state: 'QUEUED' },
      { to: null, state: 'BOUNCED' },
      null,
    ]);
  });

  it('is said to wait when nothing has happened for a while, to be stopped, and to be done', async () => {
    const { ctx, as, form, eventId, eventSlug, batchId, started, make } = await setUp();
    const caller = as('ORGANIZER');
    await caller.makeBatch(form);
    const progress = async () => (await caller.viewBatch({ eventSlug, batchId })).progress;
    expect(await progress()).toBe('MAKING');
    ctx.moveOn(61_000);
    expect(await progress()).toBe('QUIET');
    await make(0);
    expect(await progress()).toBe('MAKING');
    await caller.stopBatch({ eventSlug, batchId });
    expect(await progress()).toBe('STOPPED');
    await caller.continueBatch({ eventSlug, batchId });
    expect(started.at(-1)).toEqual(['makeCodes', `make-codes:${batchId}:2`, { batchId, run: 2 }]);
    await endBatch(ctx, { eventId, batchId, run: 1, refused: 'REFUSED' });
    expect(await progress()).toBe('MAKING');
    await endBatch(ctx, { eventId, batchId, run: 2, refused: 'EXISTS' });
    expect(await caller.viewBatch({ eventSlug, batchId })).toMatchObject({
      ...{ progress: 'STOPPED', stopReason: 'One of its codes exists already with other terms.' },
    });
    await caller.continueBatch({ eventSlug, batchId });
    await endBatch(ctx, { eventId, batchId, run: 3 });
    expect(await progress()).toBe('DONE');
    await caller.continueBatch({ eventSlug, batchId });
    expect(started).toHaveLength(3);
  });

  it('is nobody else’s', async () => {
    const { as, form, batchId } = await setUp();
    await as('ORGANIZER').makeBatch(form);
    const { eventSlug, ...other } = await setUp();
    const caller = other.as('ORGANIZER');
    for (const ask of [caller.viewBatch, caller.stopBatch, caller.continueBatch, caller.batchCsv])
      await expect(ask({ eventSlug, batchId })).rejects.toMatchObject(refusedAs('COUPON_BATCH_NOT_FOUND'));
  });
});

describe('coupons.list', () => {
  it('folds a batch into one row, and opens it for a search that only some of its codes fit', async () => {
    const { ctx, as, form, event, eventId, eventSlug, batchId, make } = await setUp();
    await as('ORGANIZER').makeBatch({ ...form, label: 'Speakers 2027' });
    const codes = [await make(0), await make(1)] as const;
    const coupon = { code: codes[0], shownDiscountMinor: 5800 };
    const lookup = {
      found: 'FOUND' as const,
      ...(await ctx.db.prisma.coupon
        .findFirstOrThrow({ where: { code: codes[0] } })
        .then(({ id }) => ({ couponId: asId('coupon', id), capacity: 1 }))),
    };
    await aCompletedOrder(ctx, { ...event, lines: { standard: 1 }, coupon, lookup });
    await recordCoupon(ctx, {
      ...{ eventId, code: aCode('PODCAST'), found: someTerms({ label: 'Spring speakers' }) },
    });
    const list = async (search = '') => {
      const { rows, batches } = await as('VIEWER').list({ eventSlug, search });
      return [rows.map(({ code }) => code), batches.map(({ prefix }) => prefix)];
    };
    expect(await list()).toEqual([['PODCAST'], ['TEAM']]);
    expect(await list('speaker')).toEqual([['PODCAST'], ['TEAM']]);
    expect(await list('tea')).toEqual([[], ['TEAM']]);
    expect(await list(codes[1].slice(5).toLowerCase())).toEqual([[codes[1]], []]);
    expect((await as('VIEWER').list({ eventSlug })).batches).toMatchObject([
      { batchId, made: 2, codesUsed: 1, used: 1, held: 0, capacity: 2, givenAwayMinor: 5800, mails: null },
    ]);
  });
});

describe('coupons.batchCsv', () => {
  it('gives the codes that are made, and notes who took them', async () => {
    const { ctx, as, form, eventSlug, batchId, make } = await setUp();
    await as('ORGANIZER').makeBatch({ ...form, recipients: 'Ada <ada@example.org>' });
    const code = await make(0);
    await make(2);
    const file = await as('ORGANIZER').batchCsv({ eventSlug, batchId });
    expect(file.name).toBe('TEAM-codes.csv');
    const lines = file.csv.split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe(
      `1,${code},http://127.0.0.1:3000/e/${eventSlug}?coupon=${code},Running,1,0,0,Ada,ada@example.org,On its way out`,
    );
    expect(lines[2]).toMatch(/^3,TEAM-/);
    expect(
      await ctx.db.prisma.auditEntry.findMany({ where: { action: 'coupons.downloadBatch' } }),
    ).toMatchObject([{ subjectId: batchId, facts: { codes: 2 }, actorKind: 'staff' }]);
  });
});

it('keeps the batch of a code when its source is asked again', async () => {
  const { ctx, form, eventId, make, batchId } = await setUp();
  await storeBatch(ctx, { ...form, prefix: 'TEAM', eventId, label: null, terms, recipients: [] });
  const code = await make(1);
  await recordCoupon(ctx, { eventId, code, found: someTerms({ capacity: 5 }) });
  expect(await ctx.db.prisma.coupon.findFirst({ where: { code } })).toMatchObject({
    ...{ batchId, batchPosition: 1, capacity: 5 },
  });
});
