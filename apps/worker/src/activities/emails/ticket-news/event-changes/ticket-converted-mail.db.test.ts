import { chooseForTickets } from '@lanyard/commands/event-changes/choose-for-tickets';
import { declareChange } from '@lanyard/commands/event-changes/declare-change';
import { moveChange } from '@lanyard/commands/event-changes/move-change';
import { randomId } from '@lanyard/crypto/random';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fakeCoupons } from '../../../../testing/ports/fake-coupons.ts';
import { fakeProcessor } from '../../../../testing/ports/fake-processor.ts';
import { fakeSender } from '../../../../testing/ports/fake-sender.ts';
import { runActivity } from '../../../../testing/run-activity.ts';
import { createEmailCalls } from '../../create-email-calls.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const bo = { name: 'Bo Friend', email: 'bo@example.org' };

it('tells each holder once what became of the ticket: changed, or none left', async () => {
  const ctx = testContext(database, { actor: { kind: 'staff', id: 'stf_00000000000000000001' } });
  const { slug, eventId } = await anEvent(ctx, {
    quotas: { hall: 10, stream: 1 },
    types: { standard: { quotas: ['hall'] }, remote: { price: 99, quotas: ['stream'] } },
  });
  const { orderId, tickets } = await aCompletedOrder(ctx, {
    ...{ slug, lines: { standard: 2 } },
    attendees: [0, 1].map((position) => ({ position, person: bo })),
  });
  const { prisma } = ctx.db;
  const { reference } = await prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  const { version } = await prisma.event.findUniqueOrThrow({ where: { id: eventId } });
  const { changeId } = await declareChange(ctx, {
    ...{ eventId, version, requestId: randomId('req') },
    form: {
      ...{ kind: 'ONLINE', dates: null, venue: null, onlineUrl: null, words: '', refundBy: 'FULL' },
      choices: ['KEEP', 'CONVERT'],
      ...{ answerBy: '2027-04-01T12:00', otherwise: 'KEEP', convert: { to: 'remote', from: null } },
    },
  });
  await moveChange(ctx, { changeId });
  const references = [`${reference}-1`, `${reference}-2`];
  await chooseForTickets(ctx, { changeId, orderId, references, choice: 'CONVERT', by: 'BUYER' });
  const { db, keys } = database;
  const email = fakeSender();
  const calls = createEmailCalls({
    ...{ db, keys, email, payments: fakeProcessor(), coupons: fakeCoupons() },
    webUrl: 'https://web.test',
  });
  const tell = async () => {
    for (const { ticketId } of tickets)
      await runActivity('sendTicketNews', 1, () =>
        calls.sendTicketNews({ ticketId, news: { kind: 'ticketConverted', changeId } }),
      );
  };
  await tell();
  expect(email.sent.size).toBe(0);
  ctx.now = new Date('2027-04-01T12:00:00Z');
  await moveChange(ctx, { changeId });
  await tell();
  await tell();
  expect([...email.sent.values()].map(({ subject }) => subject).toSorted()).toEqual([
    'Your ticket to Test Conf has changed',
    'Your ticket to Test Conf stays as it was',
  ]);
});
