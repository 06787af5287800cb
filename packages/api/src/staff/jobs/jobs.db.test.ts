import { beginJobTry } from '@lanyard/commands/jobs/begin-job-try';
import { endJobTry } from '@lanyard/commands/jobs/end-job-try';
import { endExport } from '@lanyard/commands/exports/end-export';
import { forgetExport } from '@lanyard/commands/exports/forget-export';
import { writeExportId } from '@lanyard/contracts/exports/write-export';
import { randomId } from '@lanyard/crypto/random';
import { openExportKey } from '@lanyard/db/exports/export-pieces-repository';
import { asId } from '@lanyard/domain/ids/ids';
import type { StaffRoleName } from '@lanyard/domain/staff/staff-roles';
import type { Client } from '@temporalio/client';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExport } from '../exports/open-export.ts';
import { staffRouter } from '../../staff-router.ts';
import { aStaffContext, aStaffMember } from '../../test-support/a-staff-caller.ts';
import { createCallerFactory } from '../../trpc.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const gone = Object.assign(new Error('gRPC'), { code: 14, details: '', metadata: {} });
const refusedAs = (code: string) => ({ cause: expect.objectContaining({ code }) });
const plain = { help: null, required: false, shownIf: null, changeUntil: null, choices: [], wording: null };
const food = { ...plain, key: 'food', kind: 'diet', label: 'Food' } as const;

/** An event with its dashboard, and a Temporal that keeps what is started, or is away. */
async function setUp() {
  const ctx = testContext(database);
  const { eventId, slug: eventSlug } = await anEvent(ctx, {
    types: { standard: { price: 290, registration: [food] } },
  });
  const started: string[] = [];
  const live = new Map<string, { status: string; nextAttemptScheduleTime?: Date }>();
  const state = { isAway: false };
  const temporal = {
    withDeadline: <T>(_deadline: number, work: () => Promise<T>) => work(),
    activity: {
      start: async (name: string, { id, startDelay }: { id: string; startDelay?: string }) => {
        if (state.isAway) throw gone;
        started.push([name, id, ...(startDelay ? [startDelay] : [])].join(' '));
      },
      getHandle: (id: string) => ({
        describe: async () => {
          const found = live.get(id);
          if (!found) throw gone;
          return found;
        },
      }),
    },
  };
  const staffOf = (role: StaffRoleName) => aStaffMember([{ eventId, role }]);
  const as = (role: StaffRoleName) =>
    createCallerFactory(staffRouter)({
      ...aStaffContext(ctx, staffOf(role)),
      // Only what is called is here; a real client needs a server.
      temporal: temporal as unknown as Client,
    });
  const exportId = asId('export', randomId('exp'));
  const wanted = { eventSlug, exportId, kind: 'ATTENDEES', format: 'CSV' } as const;
  /** Keeps a file of the export, as its activity does. */
  const end = async (content: string, id = exportId) => {
    const { dataKeyId } = await database.db.prisma.export.findUniqueOrThrow({ where: { id } });
    const key = await openExportKey(database.db.prisma, database.keys, dataKeyId);
    const of = { exportId: id, eventId, jobId: writeExportId(id), key, sums: null };
    await endExport(ctx, { ...of, parts: [Buffer.from(content)] });
  };
  return { ctx, eventId, eventSlug, started, live, state, as, staffOf, exportId, wanted, end };
}

describe('exports.make', () => {
  it('keeps what is asked for, and starts its making and its end, however often it is pressed', async () => {
    const { as, wanted, exportId, started, state, eventId } = await setUp();
    const ask = { ...wanted, columns: ['ticket', 'name', 'answer.food'], filter: 'OPEN' };
    state.isAway = true;
    await expect(as('SUPPORT').exports.make(ask)).rejects.toMatchObject(refusedAs('TRY_LATER'));
    state.isAway = false;
    // A double click: both presses arrive at once.
    await Promise.all([as('SUPPORT').exports.make(ask), as('SUPPORT').exports.make(ask)]);
    const jobs = [`forgetExport forget-export:${exportId} 7 days`, `writeExport export:${exportId}`];
    expect(started.toSorted()).toEqual([...jobs, ...jobs].toSorted());
    const { prisma } = database.db;
    expect(await prisma.export.findMany({ where: { eventId } })).toMatchObject([{ filter: 'OPEN' }]);
    expect(
      await prisma.auditEntry.findMany({ where: { subjectId: eventId, action: 'exports.make' } }),
    ).toMatchObject([{ facts: { kind: 'ATTENDEES', filter: 'OPEN', columns: 'ticket name answer.food' } }]);
    await expect(as('SUPPORT').exports.make({ ...ask, columns: ['ticket'] })).rejects.toMatchObject(
      refusedAs('INPUT_INVALID'),
    );
  });

  it('takes only columns there are, and leaves out a tab the list does not have', async () => {
    const { as, wanted, eventSlug, eventId } = await setUp();
    await expect(
      as('SUPPORT').exports.make({ ...wanted, columns: ['ticket', 'answer.shoes'] }),
    ).rejects.toMatchObject(refusedAs('INPUT_INVALID'));
    await as('SUPPORT').exports.make({ ...wanted, columns: ['ticket'], filter: 'EXPIRED' });
    expect(await database.db.prisma.export.findFirst({ where: { eventId } })).toMatchObject({ filter: null });
    const { columns } = await as('SUPPORT').exports.options({ eventSlug, kind: 'ATTENDEES' });
    expect(columns.find(({ key }) => key === 'answer.food')).toMatchObject({
      ...{ label: 'Food', right: 'needs.read', isAllowed: true, isUsual: false },
    });
  });
});

describe('openExport', () => {
  it('hands out the file to who may have all of it, and notes who took which columns', async () => {
    const { ctx, as, wanted, exportId, end, staffOf, eventId } = await setUp();
    const taker = { ...ctx, now: () => ctx.now, staff: staffOf('SUPPORT') };
    await expect(openExport(taker, exportId)).rejects.toMatchObject({ code: 'EXPORT_NOT_FOUND' });
    await as('SUPPORT').exports.make({ ...wanted, columns: ['ticket', 'answer.food'] });
    await expect(openExport(taker, exportId)).rejects.toMatchObject({ code: 'EXPORT_NOT_READY' });
    await end('Ticket,Food\r\n');
    const viewer = { ...taker, staff: staffOf('VIEWER') };
    await expect(openExport(viewer, exportId)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const file = await openExport(taker, exportId);
    expect(file).toMatchObject({ name: expect.stringMatching(/-attendees-2026-11-23\.csv$/), bytes: 13 });
    const parts: Buffer[] = [];
    for await (const part of file.parts()) parts.push(part);
    expect(Buffer.concat(parts).toString()).toBe('Ticket,Food\r\n');
    const { prisma } = database.db;
    expect(
      await prisma.auditEntry.findMany({ where: { subjectId: eventId, action: 'exports.take' } }),
    ).toMatchObject([{ actorId: taker.staff.id, facts: { exportId, columns: 'ticket answer.food' } }]);
    ctx.moveOn(7 * 86_400_000);
    await expect(openExport(taker, exportId)).rejects.toMatchObject({ code: 'EXPORT_GONE' });
    await forgetExport(ctx, exportId);
    await expect(openExport(taker, exportId)).rejects.toMatchObject({ code: 'EXPORT_GONE' });
  });
});

describe('jobs.list', () => {
  it('tells a job from our rows and from Temporal: waiting, at work, tried again, given up', async () => {
    const { ctx, as, wanted, exportId, eventSlug, eventId, live } = await setUp();
    await as('SUPPORT').exports.make({ ...wanted, columns: ['ticket'] });
    const id = writeExportId(exportId);
    const look = async (role: StaffRoleName = 'SUPPORT') => (await as(role).jobs.list({ eventSlug })).rows[0];
    expect(await look()).toMatchObject({ kind: 'EXPORT', state: 'ASKED', tries: 0, progress: null });
    const job = { id, eventId, n: 1 };
    await beginJobTry(ctx, { ...job, kind: 'EXPORT', aboutId: exportId });
    expect(await look()).toMatchObject({ state: 'RUNNING', tries: 1, canRerun: false });
    await endJobTry(ctx, { ...job, status: 'RETRYING', failureCode: 'INTERNAL' });
    const nextTryAt = new Date('2026-11-23T12:01:00.000Z');
    live.set(id, { status: 'RUNNING', nextAttemptScheduleTime: nextTryAt });
    expect(await look()).toMatchObject({
      ...{ state: 'RETRYING', failure: 'Something went wrong here.', nextTryAt: nextTryAt.toISOString() },
    });
    // A worker that died in the first try says its word after the second has begun.
    await beginJobTry(ctx, { ...job, n: 2, kind: 'EXPORT', aboutId: exportId });
    await endJobTry(ctx, { ...job, status: 'DONE' });
    expect(await look()).toMatchObject({ state: 'RUNNING', tries: 2 });
    live.set(id, { status: 'TIMED_OUT' });
    expect(await look()).toMatchObject({ state: 'FAILED', canRerun: true });
    expect(await look('VIEWER')).toMatchObject({ canRerun: false, file: { href: null } });
  });

  it('shows whose files are ready, to who may take them, page by page', async () => {
    const { ctx, as, wanted, exportId, end, eventSlug, eventId } = await setUp();
    await as('SUPPORT').exports.make({ ...wanted, columns: ['ticket', 'name'] });
    await end('x');
    await endJobTry(ctx, { id: writeExportId(exportId), eventId, n: 0, status: 'DONE' });
    const { rows, counts } = await as('SUPPORT').jobs.list({ eventSlug });
    expect(rows[0]).toMatchObject({
      state: 'DONE',
      file: { isReady: true, columns: ['Ticket', 'Name'], bytes: 1, href: `/exports/${exportId}` },
    });
    expect(counts).toEqual({ ALL: 1, OPEN: 0, DONE: 1, FAILED: 0 });
    expect((await as('VIEWER').jobs.list({ eventSlug })).rows[0]?.file).toMatchObject({ href: null });
    await database.db.prisma.job.createMany({
      data: Array.from({ length: 55 }, (_, n) => ({
        ...{ id: `links:${eventId}:${String(n).padStart(2, '0')}`, eventId, kind: 'LINKS', askedAt: ctx.now },
      })),
    });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await as('SUPPORT').jobs.list({ eventSlug, cursor });
      seen.push(...page.rows.map(({ jobId }) => jobId));
      cursor = page.nextCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([56, 56]);
  });
});

describe('jobs.rerun', () => {
  it('makes the same file again once it is over, once a press', async () => {
    const { ctx, as, wanted, exportId, end, eventSlug, eventId, started } = await setUp();
    await as('SUPPORT').exports.make({ ...wanted, columns: ['ticket'], filter: 'OPEN' });
    const jobId = writeExportId(exportId);
    const press = { eventSlug, jobId, requestId: randomId('req') };
    await expect(as('SUPPORT').jobs.rerun(press)).rejects.toMatchObject(refusedAs('JOB_NOT_AGAIN'));
    await end('x');
    await endJobTry(ctx, { id: jobId, eventId, n: 0, status: 'DONE' });
    await expect(as('VIEWER').jobs.rerun(press)).rejects.toMatchObject(refusedAs('NOT_ALLOWED'));
    for (const _press of [1, 2]) await as('SUPPORT').jobs.rerun(press);
    const again = await database.db.prisma.export.findMany({ where: { eventId, NOT: { id: exportId } } });
    expect(again).toMatchObject([{ kind: 'ATTENDEES', filter: 'OPEN', columns: ['ticket'] }]);
    expect(started).toContain(`writeExport export:${again[0]?.id}`);
  });

  it('sends a receipt again that never left, and none that has', async () => {
    const { ctx, as, eventSlug, eventId, started } = await setUp();
    const { orderId } = await aCompletedOrder(ctx, { slug: eventSlug });
    const first = randomId('req');
    const to = 'accounts@example.org';
    await as('SUPPORT').orders.resendReceipt({ orderId, requestId: first, to });
    const jobId = `resend-receipt:${first}`;
    const about = (await as('SUPPORT').jobs.list({ eventSlug })).rows[0]?.about;
    const { reference } = await database.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
    expect(about).toEqual({ kind: 'ORDER', key: reference, words: reference });
    await endJobTry(ctx, { id: jobId, eventId, n: 0, status: 'FAILED', failureCode: 'REFUSED' });
    const press = { eventSlug, jobId, requestId: randomId('req') };
    await as('SUPPORT').jobs.rerun(press);
    expect(started.at(-1)).toBe(`resendReceipt resend-receipt:${press.requestId}`);
    // To the address it was for before.
    const redirected = { orderId, kind: 'RECEIPT_REDIRECTED' };
    expect(await database.db.prisma.timelineEntry.count({ where: redirected })).toBe(2);
    const again = `resend-receipt:${press.requestId}`;
    await endJobTry(ctx, { id: again, eventId, n: 0, status: 'DONE' });
    await expect(
      as('SUPPORT').jobs.rerun({ eventSlug, jobId: again, requestId: randomId('req') }),
    ).rejects.toMatchObject(refusedAs('JOB_NOT_AGAIN'));
  });
});
