import { renewTicket } from '@lanyard/commands/tickets/renew-ticket';
import { correctAddress } from '@lanyard/commands/tickets/correct-address';
import { nameAttendee } from '@lanyard/commands/tickets/name-attendee';
import { requestLinks } from '@lanyard/commands/emails/request-links';
import type { TicketNews } from '@lanyard/contracts/tickets/ticket-news';
import { randomId } from '@lanyard/crypto/random';
import { asId, type PersonId } from '@lanyard/domain/ids/ids';
import type { OutgoingEmail } from '@lanyard/domain/ports/email';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeCoupons } from '../../../testing/ports/fake-coupons.ts';
import { fakeProcessor } from '../../../testing/ports/fake-processor.ts';
import { fakeSender } from '../../../testing/ports/fake-sender.ts';
import { runActivity } from '../../../testing/run-activity.ts';
import { createEmailCalls } from '../create-email-calls.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const ada = { name: 'Ada Buyer', email: 'ada@example.org' };
const bo = { name: 'Bo Friend', email: 'bo@example.org' };
const newRequest = () => asId('request', randomId('req'));

async function setUp() {
  const ctx = testContext(database);
  const { slug, eventId } = await anEvent(ctx);
  const { tickets } = await aCompletedOrder(ctx, {
    slug,
    lines: { standard: 1 },
    buyer: ada,
    attendees: [{ position: 0, person: bo }],
  });
  const ticketId = tickets[0]?.ticketId;
  if (!ticketId) throw new Error('no ticket');
  const email = fakeSender();
  const { db, keys } = database;
  const calls = createEmailCalls({
    ...{ db, keys, email },
    payments: fakeProcessor(),
    coupons: fakeCoupons(),
    webUrl: 'https://web.test',
  });
  return {
    ...{ ctx, eventId, email, ticketId, calls },
    tell: (news: TicketNews, attempt = 1) =>
      runActivity('sendTicketNews', attempt, () => calls.sendTicketNews({ ticketId, news })),
    name: (basedOn: number, person: typeof bo) =>
      nameAttendee(ctx, { ticketId, basedOn, requestId: newRequest(), person }),
    last: () => [...email.sent.values()].at(-1),
  };
}

const namesOf = (mail: OutgoingEmail | undefined) =>
  mail?.attachments?.map(({ filename, contentType, contentId }) => [
    filename.split('.').at(-1),
    contentType,
    contentId ?? null,
  ]);

const papers = [
  ['png', 'image/png', 'ticket-qr'],
  ['pdf', 'application/pdf', null],
  ['ics', 'text/calendar; charset=utf-8; method=PUBLISH', null],
];

describe('the mails of a ticket', () => {
  it('confirm once with code, PDF and calendar entry, and are the same mail when an answer is lost', async () => {
    const { email, tell, last } = await setUp();
    email.loseAnswers(1);
    await expect(tell({ kind: 'registered', version: 1 })).rejects.toMatchObject({ type: 'UNREACHABLE' });
    await tell({ kind: 'registered', version: 1 }, 2);
    // The second try was taken for the first: its bytes were the same.
    expect(email.sent.size).toBe(1);
    expect(last()).toMatchObject({ to: bo, subject: expect.stringContaining('QR code') });
    expect(namesOf(last())).toEqual(papers);
    expect(last()?.attachments?.[1]?.content.subarray(0, 5).toString()).toBe('%PDF-');
    // Answers that change later are mailed to nobody.
    await tell({ kind: 'registered', version: 2 });
    expect(email.asked()).toBe(2);
    // The first print of a process reads its faces and code, which takes a busy machine its time.
  }, 90_000);

  it('say shortly that a name was changed, and to a new address all of it', async () => {
    const { email, tell, name, last } = await setUp();
    await tell({ kind: 'attendeeNamed', version: 1 });
    expect(namesOf(last())).toEqual(papers);
    await name(1, { ...bo, name: 'Bo B. Friend' });
    await tell({ kind: 'attendeeNamed', version: 2 });
    await tell({ kind: 'attendeeNamed', version: 2 }, 2);
    expect(last()?.subject).toContain('were changed');
    const cy = { name: 'Cy Other', email: 'cy@example.org' };
    await name(2, cy);
    await tell({ kind: 'attendeeNamed', version: 3 });
    expect(last()).toMatchObject({ to: cy, subject: expect.stringContaining('Your ticket for') });
    expect(email.sent.size).toBe(3);
    // What has been overtaken is not mailed any more.
    await tell({ kind: 'attendeeNamed', version: 1 }, 2);
    expect(email.sent.size).toBe(3);
  });

  it('carry a new link and code to whoever holds the ticket, the newest only', async () => {
    const { ctx, email, ticketId, tell, last } = await setUp();
    for (const basedOn of [1, 2])
      await renewTicket(ctx, { ticketId, requestId: newRequest(), basedOn, reason: 'LOST' });
    await tell({ kind: 'secretsRenewed', generation: 2 });
    expect(email.sent.size).toBe(0);
    await tell({ kind: 'secretsRenewed', generation: 3 });
    expect(last()).toMatchObject({ to: bo, subject: expect.stringContaining('New link') });
    expect(namesOf(last())).toEqual(papers);
    // Registered before, so the code is known to them by now.
    await tell({ kind: 'registered', version: 1 });
    expect(email.sent.size).toBe(1);
  });

  it('send a link again once a request, and nothing of a cancelled ticket', async () => {
    const { ctx, email, ticketId, tell } = await setUp();
    const requestId = newRequest();
    await tell({ kind: 'linkRequested', requestId });
    await tell({ kind: 'linkRequested', requestId }, 2);
    await tell({ kind: 'linkRequested', requestId: newRequest() });
    expect(email.sent.size).toBe(2);
    await ctx.db.prisma.ticket.update({ where: { id: ticketId }, data: { status: 'CANCELLED' } });
    await tell({ kind: 'linkRequested', requestId: newRequest() });
    await tell({ kind: 'registered', version: 1 });
    expect(email.sent.size).toBe(2);
  });

  it('ask to register once a request, and nobody who has, or whose ticket is with somebody else', async () => {
    const { ctx, email, ticketId, tell, last } = await setUp();
    const put = (data: object) => ctx.db.prisma.ticket.update({ where: { id: ticketId }, data });
    await put({ registration: 'OPEN' });
    const requestId = newRequest();
    await tell({ kind: 'nudged', requestId });
    await tell({ kind: 'nudged', requestId }, 2);
    expect(email.sent.size).toBe(1);
    expect(last()).toMatchObject({
      to: bo,
      subject: expect.stringMatching(/^Ada Buyer asks you to register/),
    });
    expect(last()?.attachments).toBeUndefined();
    for (const moved of [
      { registration: 'DONE' },
      { registration: 'OPEN', handedOnAt: ctx.now },
      { handedOnAt: null, status: 'CANCEL_PENDING' },
    ]) {
      await put(moved);
      await tell({ kind: 'nudged', requestId: newRequest() });
    }
    expect(email.sent.size).toBe(1);
  });

  it('bring a corrected address the new link, and the wrong one nothing more', async () => {
    const { ctx, email, ticketId, tell, last } = await setUp();
    await tell({ kind: 'attendeeNamed', version: 1 });
    const before = last()?.text ?? '';
    const right = 'bo.friend@example.org';
    await correctAddress(ctx, { ticketId, basedOn: 1, requestId: newRequest(), email: right });
    await tell({ kind: 'attendeeNamed', version: 2 });
    expect(email.sent.size).toBe(2);
    expect(last()).toMatchObject({ to: { name: bo.name, email: right } });
    const link = (text: string) => /\/t\/\S+/.exec(text)?.[0];
    expect(link(last()?.text ?? '')).not.toBe(link(before));
  });
});

describe('sendLinks', () => {
  it('mails what belongs to the address, once a request, whoever loses the answer', async () => {
    const { ctx, eventId, email, calls, last } = await setUp();
    const requestId = newRequest();
    await requestLinks(ctx, { eventId, email: 'ada@example.org', requestId });
    const row = await ctx.db.prisma.outbox.findFirstOrThrow({ where: { targetId: requestId } });
    // Written by the command just called.
    const { personId } = row.message as unknown as { personId: PersonId };
    const send = (attempt: number) =>
      runActivity('sendLinks', attempt, () => calls.sendLinks({ personId, requestId }));
    email.loseAnswers(1);
    await expect(send(1)).rejects.toMatchObject({ type: 'UNREACHABLE' });
    await send(2);
    await send(3);
    expect(email.sent.size).toBe(1);
    expect(last()?.to).toEqual(ada);
    expect(last()?.text).toMatch(/https:\/\/web\.test\/o\//);
    expect(last()?.text).not.toMatch(/https:\/\/web\.test\/t\//);
  });
});
