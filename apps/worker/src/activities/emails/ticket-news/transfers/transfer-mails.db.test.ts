import { askCancellation } from '@lanyard/commands/cancellations/ask-cancellation';
import { declineCancellation } from '@lanyard/commands/cancellations/decline-cancellation';
import { declineTransfer } from '@lanyard/commands/transfers/decline-transfer';
import { expireTransfer } from '@lanyard/commands/transfers/expire-transfer';
import { withdrawTransfer } from '@lanyard/commands/transfers/withdraw-transfer';
import { nameAttendee } from '@lanyard/commands/tickets/name-attendee';
import type { TicketNews } from '@lanyard/contracts/tickets/ticket-news';
import { linkToken } from '@lanyard/crypto/link-token';
import { randomId } from '@lanyard/crypto/random';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aTicketOfBo, people, type NamedPerson } from '@lanyard/testing/factories/a-transfer';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const { ada, bo, cy, di } = people;
/** What the holder typed, which is not what the recipient calls themselves. */
const typed = { name: 'Cy from work', email: 'cy.work@example.org' };

async function setUp() {
  const ctx = testContext(database);
  const made = await aTicketOfBo(ctx);
  const { ticketId } = made;
  const email = fakeSender();
  const { db, keys } = database;
  const calls = createEmailCalls({
    ...{ db, keys, email },
    ...{ payments: fakeProcessor(), coupons: fakeCoupons(), webUrl: 'https://web.test' },
  });
  const tell = (news: TicketNews) =>
    runActivity('sendTicketNews', 1, () => calls.sendTicketNews({ ticketId, news }));
  return {
    ...{ ctx, made, email, tell },
    /** Mails of a kind that left, by whom they went to. */
    mail: (template: string, to: NamedPerson) =>
      [...email.sent].find(
        ([key, sent]) => key.startsWith(`${template}/`) && sent.to.email === to.email,
      )?.[1],
    offerFor: async (recipient: NamedPerson, as?: 'BUYER') => {
      const transferId = await made.offer(recipient, as);
      await tell({ kind: 'transferOffered', transferId });
      return transferId;
    },
    persons: () => db.prisma.person.count({ where: { eventId: made.eventId } }),
  };
}

describe('mails about handing a ticket on', () => {
  it('go to both sides, each with a link of their own and nothing of the other’s', async () => {
    const { ctx, made, mail, offerFor, tell, persons, email } = await setUp();
    const transferId = await offerFor(typed);
    const offer = mail('transfer-offer', typed);
    const token = linkToken(ctx.keys.links, 'transfer', transferId, 1);
    expect(offer?.text).toContain(`https://web.test/x/${token}`);
    expect(mail('transfer-offered', bo)?.text).toContain('was offered to Cy from work');
    for (const word of ['Bo Holder', 'bo@', 'Ada', 'ada@', '/t/']) expect(offer?.html).not.toContain(word);

    await made.accept(transferId, cy);
    await tell({ kind: 'transferAccepted', transferId });
    const yours = mail('transfer-accepted', cy);
    expect(yours?.text).toContain(`/t/${linkToken(ctx.keys.links, 'ticket', made.ticketId, 2)}`);
    for (const word of ['Bo Holder', 'bo@', 'Ada', 'ada@']) expect(yours?.html).not.toContain(word);
    const farewell = mail('transfer-handed-on', bo);
    expect(farewell?.text).toContain('offered to Cy from work was accepted');
    for (const word of ['Cy Friend', 'cy@', 'cy.work@', '/t/', '/o/'])
      expect(farewell?.html).not.toContain(word);

    // Told, they are forgotten: buyer and holder are left; hearing it again sends nothing and finds nobody.
    expect(await persons()).toBe(2);
    const sent = email.sent.size;
    await tell({ kind: 'transferAccepted', transferId });
    await tell({ kind: 'transferOffered', transferId });
    expect(email.sent.size).toBe(sent);
  });

  it('name who offers it; a buyer who offered a ticket of somebody else hears of it, too', async () => {
    const { made, mail, offerFor, tell } = await setUp();
    const transferId = await offerFor(typed, 'BUYER');
    expect(mail('transfer-offer', typed)?.text).toContain('Ada Buyer would like to hand a ticket');
    await made.accept(transferId, cy);
    await tell({ kind: 'transferAccepted', transferId });
    expect(mail('transfer-handed-on', bo)?.text).toContain('https://web.test/e/');
    expect(mail('transfer-handed-on', ada)?.text).toContain('https://web.test/o/');
  });

  it('do not greet a new holder who has named another one since, nor tell that one who bought it', async () => {
    const { ctx, made, mail, email, offerFor, tell } = await setUp();
    const transferId = await offerFor(typed);
    await made.accept(transferId, cy);
    ctx.moveOn(1000);
    const { version } = await made.row();
    const press = { ticketId: made.ticketId, basedOn: version, requestId: randomId('req'), person: di };
    await nameAttendee(ctx, press);
    await tell({ kind: 'transferAccepted', transferId });
    expect(mail('transfer-accepted', cy)).toBeUndefined();
    expect(mail('transfer-handed-on', bo)).toBeDefined();
    await tell({ kind: 'attendeeNamed', version: version + 1 });
    const toDi = [...email.sent.values()].filter(({ to }) => to.email === di.email);
    expect(toDi).toHaveLength(1);
    expect(toDi[0]?.text).toContain(`/t/${linkToken(ctx.keys.links, 'ticket', made.ticketId, 3)}`);
    for (const word of ['Ada', 'ada@', 'Bo Holder', 'bo@']) expect(toDi[0]?.html).not.toContain(word);
  });

  it('tell of its end whoever did not end it, and then forget whom it was made to', async () => {
    const { ctx, made, mail, offerFor, tell, persons } = await setUp();
    const before = await persons();
    const declined = await offerFor(cy);
    await declineTransfer(ctx, { transferId: declined });
    await tell({ kind: 'transferEnded', transferId: declined });
    expect(mail('transfer-ended', bo)?.text).toContain('Cy Friend declined your ticket');
    expect(mail('transfer-ended', cy)).toBeUndefined();
    const withdrawn = await offerFor(di, 'BUYER');
    const { ticketId } = made;
    await withdrawTransfer(ctx, { ticketId, transferId: withdrawn, access: { as: 'BUYER' } });
    await tell({ kind: 'transferEnded', transferId: withdrawn });
    expect(mail('transfer-ended', di)?.text).toContain('The offer by Ada Buyer was withdrawn');
    const missed = await offerFor(typed);
    ctx.moveOn(8 * 86_400_000);
    await expireTransfer(ctx, { ticketId });
    await tell({ kind: 'transferEnded', transferId: missed });
    expect(mail('transfer-ended', typed)?.text).toContain('ran out before it was accepted');
    expect(await persons()).toBe(before);
  });

  it('tell whoever came after an offer nothing of it, and nobody before them their link, however late they leave', async () => {
    const { ctx, made, email, tell } = await setUp();
    const { orderId } = made;
    const declined = await made.offer(di);
    await declineTransfer(ctx, { transferId: declined });
    const { reference } = await made.row();
    const wish = {
      orderId,
      what: { kind: 'TICKETS', references: [reference] },
      askedBy: 'ATTENDEE',
    } as const;
    const { cancellationId } = await askCancellation(ctx, {
      ...{ ...wish, reason: 'PLANS', words: '', requestId: randomId('req') },
    });
    await declineCancellation(ctx, { cancellationId, words: '', requestId: randomId('req') });
    ctx.moveOn(1000);
    await made.accept(await made.offer());
    await tell({ kind: 'transferEnded', transferId: declined });
    await tell({ kind: 'cancellationDecided', cancellationId });
    expect(email.sent.size).toBe(0);
  });

  it('are not sent for an offer that has ended before its mail could leave', async () => {
    const { ctx, made, email, tell } = await setUp();
    const { ticketId } = made;
    const transferId = await made.offer();
    await withdrawTransfer(ctx, { ticketId, transferId, access: { as: 'STAFF' } });
    await tell({ kind: 'transferOffered', transferId });
    expect(email.sent.size).toBe(0);
  });

  it('forget nobody while one of them may still leave, and everybody when one is refused for good', async () => {
    const { made, email, offerFor, tell, persons } = await setUp();
    const transferId = await offerFor(typed);
    await made.accept(transferId, cy);
    email.loseAnswers(1);
    await expect(tell({ kind: 'transferAccepted', transferId })).rejects.toMatchObject({
      nonRetryable: false,
    });
    expect(await persons()).toBe(4);
    email.refuseAll();
    await expect(tell({ kind: 'transferAccepted', transferId })).rejects.toMatchObject({
      nonRetryable: true,
    });
    expect(await persons()).toBe(2);
  });
});
