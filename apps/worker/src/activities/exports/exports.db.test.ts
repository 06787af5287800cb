import { forgetExport } from '@lanyard/commands/exports/forget-export';
import { recordExportPage } from '@lanyard/commands/exports/record-export-page';
import { storeExport } from '@lanyard/commands/exports/store-export';
import { submitRegistration } from '@lanyard/commands/registration/submit-registration';
import { writeExportId } from '@lanyard/contracts/exports/write-export';
import { randomId } from '@lanyard/crypto/random';
import { openExportKey, readPiece } from '@lanyard/db/exports/export-pieces-repository';
import type { ExportFormat, ExportKind } from '@lanyard/domain/exports/export-kinds';
import { asId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runActivity } from '../../testing/run-activity.ts';
import { createExports } from './create-exports.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const staffId = asId('staff', 'stf_00000000000000000001');
const plain = { help: null, required: false, shownIf: null, changeUntil: null, choices: [], wording: null };
const questions = [
  { ...plain, key: 'role', kind: 'text', label: 'Role' },
  { ...plain, key: 'food', kind: 'diet', label: 'Food' },
] as const;

/** An event that sells tickets with questions and shirts, and ways to have files made of it and read them. */
async function setUp() {
  const ctx = testContext(database, { actor: { kind: 'staff', id: staffId }, now: new Date() });
  const types = { standard: { price: 290, registration: [...questions] } };
  const event = await anEvent(ctx, { types, swag: { shirt: { price: 20, stock: { s: 5 } } } });
  const { prisma } = database.db;
  const exports = createExports(database);
  const ask = async (
    kind: ExportKind,
    columns: readonly string[],
    options: { readonly format?: ExportFormat; readonly filter?: string } = {},
  ) => {
    const exportId = asId('export', randomId('exp'));
    await storeExport(ctx, {
      ...{ exportId, jobId: writeExportId(exportId), eventId: event.eventId, staffId },
      ...{ kind, columns, format: options.format ?? 'CSV', filter: options.filter ?? null },
    });
    return exportId;
  };
  const write = (exportId: Awaited<ReturnType<typeof ask>>, attempt = 1) =>
    runActivity('writeExport', attempt, () => exports.writeExport({ exportId }));
  const bytes = async (exportId: string): Promise<Buffer> => {
    const { dataKeyId } = await prisma.export.findUniqueOrThrow({ where: { id: exportId } });
    const key = await openExportKey(prisma, database.keys, dataKeyId);
    const parts: Buffer[] = [];
    for (let position = 0; ; position++) {
      const part = await readPiece(prisma, key, { exportId, isFile: true, position });
      if (part === null) return Buffer.concat(parts);
      parts.push(Buffer.from(part, 'base64'));
    }
  };
  /** The lines of a CSV file. */
  const made = async (
    kind: ExportKind,
    columns: readonly string[],
    options: { readonly filter?: string } = {},
  ) => {
    const exportId = await ask(kind, columns, options);
    await write(exportId);
    return linesOf(await bytes(exportId));
  };
  return { ctx, event, prisma, exports, ask, write, bytes, made };
}

const linesOf = (file: Buffer) => file.toString('utf8').replace('\uFEFF', '').trim().split('\r\n');

describe('writeExport', () => {
  it('makes a file of the chosen columns, sealed, and tells how far it is', async () => {
    const { ctx, event, prisma, ask, write, bytes } = await setUp();
    const { tickets } = await aCompletedOrder(ctx, { slug: event.slug, lines: { standard: 2 } });
    await submitRegistration(ctx, {
      ...{ ticketId: asId('ticket', tickets[0]?.ticketId ?? ''), basedOn: 0, formVersion: 1 },
      ...{ requestId: randomId('req'), person: { name: '=Bo; "F"', email: 'bo@example.org' } },
      answers: { role: 'Baker' },
    });
    const exportId = await ask('ATTENDEES', ['name', 'answer.role', 'answer.food', 'registration']);
    const wrote = await write(exportId);
    const file = await bytes(exportId);
    expect(wrote).toEqual({ outcome: 'DONE', rows: 2, bytes: file.length });
    // Both tickets are of one moment, and come in the order of their ids.
    const [headings, ...rows] = linesOf(file);
    expect(headings).toBe('Name,Role,Food,Registration');
    expect(rows.toSorted()).toEqual([`"'=Bo; ""F""",Baker,,Registered`, ',,,Open']);
    expect(await prisma.job.findUnique({ where: { id: writeExportId(exportId) } })).toMatchObject({
      ...{ kind: 'EXPORT', aboutId: exportId, staffId, done: 2, total: 2 },
    });
    // The rows went with the file, and nothing of it stands anywhere in clear.
    const pieces = await prisma.exportPiece.findMany({ where: { exportId } });
    expect(pieces.map(({ isFile }) => isFile)).toEqual([true]);
    expect(JSON.stringify(pieces)).not.toContain(Buffer.from('Baker').toString('base64').slice(0, 5));
    expect(await write(exportId, 2)).toEqual(wrote);
  });

  it('goes on after the last page that is kept, whoever kept it', async () => {
    const { ctx, event, prisma, ask, write, bytes } = await setUp();
    await aCompletedOrder(ctx, { slug: event.slug, lines: { standard: 2 } });
    const exportId = await ask('ATTENDEES', ['ticket']);
    const { dataKeyId } = await prisma.export.findUniqueOrThrow({ where: { id: exportId } });
    const [first] = await prisma.ticket.findMany({
      where: { eventId: event.eventId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    const page = {
      ...{
        exportId,
        eventId: event.eventId,
        jobId: writeExportId(exportId),
        position: 0,
        total: 2,
        sums: null,
      },
      key: await openExportKey(prisma, database.keys, dataKeyId),
      cursor: `${first?.createdAt.getTime()}|${first?.id}`,
    };
    await recordExportPage(ctx, { ...page, rows: [['FIRST-1']] });
    // A worker that was thought dead says the same once more.
    await recordExportPage(ctx, { ...page, rows: [['AGAIN-1']] });
    await write(exportId, 2);
    const [, ...rows] = linesOf(await bytes(exportId));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toBe('FIRST-1');
    expect(rows).not.toContain(first?.reference);
  });

  it('narrows to the tab it was started from', async () => {
    const { ctx, event, made } = await setUp();
    const { tickets, orderId } = await aCompletedOrder(ctx, { slug: event.slug });
    const { reference } = await database.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
    expect(tickets).toHaveLength(1);
    expect(await made('ORDERS', ['order', 'gross', 'state'], { filter: 'COMPLETED' })).toEqual([
      'Order,Total,State',
      `${reference},290.00,Completed`,
    ]);
    expect(await made('ORDERS', ['order'], { filter: 'EXPIRED' })).toEqual(['Order']);
    expect(await made('ATTENDEES', ['ticket'], { filter: 'OPEN' })).toEqual(['Ticket', `${reference}-1`]);
    expect(await made('ATTENDEES', ['ticket'], { filter: 'REGISTERED' })).toEqual(['Ticket']);
  });

  it('adds up the money that moved: paid, paid twice and given back, each once', async () => {
    const { ctx, event, prisma, ask, write, bytes, made } = await setUp();
    const { orderId } = await aCompletedOrder(ctx, { slug: event.slug });
    const payment = await prisma.payment.findFirstOrThrow({ where: { orderId } });
    const order = await prisma.order.findUniqueOrThrow({ where: { id: orderId } });
    const refund = {
      ...{ eventId: event.eventId, orderId, paymentId: payment.id, currency: order.currency },
      ...{ createdAt: ctx.now, processorPaymentId: payment.processorPaymentId ?? '' },
    };
    const sent = { ...refund, status: 'SENT', sentAt: ctx.now };
    await prisma.refund.createMany({
      data: [
        {
          ...sent,
          id: randomId('rfd'),
          cause: 'CANCELLATION',
          amountMinor: 9_001,
          processorRefundId: randomId('re'),
        },
        {
          ...sent,
          id: randomId('rfd'),
          cause: 'OUTSIDE',
          amountMinor: 999,
          processorRefundId: randomId('re'),
        },
        {
          ...refund,
          id: randomId('rfd'),
          cause: 'CANCELLATION',
          amountMinor: 500,
          status: 'FAILED',
          failedAt: ctx.now,
          failureCode: 'expired_or_canceled_card',
        },
        {
          ...{ ...sent, id: randomId('rfd'), cause: 'DOUBLE', amountMinor: 29_000, isExtra: true },
          ...{ processorPaymentId: 'pi_second', processorRefundId: randomId('re') },
        },
      ],
    });
    const exportId = await ask('ACCOUNTING', ['entry', 'gross', 'tax', 'paymentId']);
    await write(exportId);
    const [, ...rows] = linesOf(await bytes(exportId));
    const cents = (text: string | undefined) => Math.round(Number(text) * 100);
    const moved = rows
      .map((row) => row.split(','))
      .map(([entry, gross, tax]) => ({ entry, gross: cents(gross), tax: cents(tax) }));
    expect(moved.filter(({ entry }) => entry === 'Payment').map(({ gross }) => gross)).toEqual([
      29_000, 29_000,
    ]);
    expect(moved.reduce((sum, { gross }) => sum + gross, 0)).toBe(29_000 - 9_001 - 999);
    // What parts of a refund bear of the tax adds up as if it had gone back at once.
    const tax = order.taxMinor - Math.round((10_000 * order.taxMinor) / order.grossMinor);
    expect(moved.reduce((sum, row) => sum + row.tax, 0)).toBe(tax);
    expect((await prisma.export.findUniqueOrThrow({ where: { id: exportId } })).sums).toEqual({
      ...{ chargedMinor: 58_000, refundedMinor: 39_000, takenBackMinor: 0, taxMinor: tax },
    });
    expect(await made('PAYMENTS', ['entry', 'amount', 'state'])).toEqual(
      expect.arrayContaining([
        'Entry,Amount,State',
        'Payment,290.00,Paid',
        'Refund,-5.00,Failed',
        'Refund,-90.01,Sent',
      ]),
    );
  });

  it('counts what is besides admission, and lists who sits where', async () => {
    const { ctx, event, made } = await setUp();
    await aCompletedOrder(ctx, { slug: event.slug, swag: { 'shirt/s': 2 } });
    expect(await made('SWAG', ['sold', 'held', 'left', 'stock'])).toEqual([
      'Sold,Held,Left,Stock',
      '2,0,3,5',
    ]);
    expect(await made('WORKSHOPS', ['workshop', 'entry', 'state'])).toEqual(['Workshop,Entry,State']);
  });

  it('makes a workbook', async () => {
    const { ctx, event, ask, write, bytes } = await setUp();
    await aCompletedOrder(ctx, { slug: event.slug });
    const exportId = await ask('ORDERS', ['order', 'placedAt', 'gross'], { format: 'XLSX' });
    expect(await write(exportId)).toMatchObject({ outcome: 'DONE', rows: 1 });
    expect((await bytes(exportId)).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('forgetExport', () => {
  it('destroys file and key, and makes none after its time', async () => {
    const { ctx, prisma, exports, ask, write, bytes } = await setUp();
    const exportId = await ask('SWAG', ['item']);
    await write(exportId);
    for (const attempt of [1, 2])
      await runActivity('forgetExport', attempt, () => exports.forgetExport({ exportId }));
    expect(await prisma.exportPiece.count({ where: { exportId } })).toBe(0);
    await expect(bytes(exportId)).rejects.toThrow('not a wrapped key');
    const late = await ask('SWAG', ['item']);
    await forgetExport(ctx, late);
    expect(await write(late)).toMatchObject({ outcome: 'GONE' });
  });
});
