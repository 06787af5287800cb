import { hashLinkToken, linkToken } from '@lanyard/crypto/link-token';
import { randomId } from '@lanyard/crypto/random';
import { readPerson } from '@lanyard/db/people/people-repository';
import { openEntryCode } from '@lanyard/db/tickets/entry-code';
import type { EventFile } from '@lanyard/domain/events/event-file';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aTicketOfBo, people } from '@lanyard/testing/factories/a-transfer';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askCancellation } from '../cancellations/ask-cancellation.ts';
import { submitRegistration } from '../registration/submit-registration.ts';
import { nameAttendee } from '../tickets/name-attendee.ts';
import { readTicketLife } from '../tickets/read-ticket-life.ts';
import { acceptTransfer } from './accept-transfer.ts';
import { declineTransfer } from './decline-transfer.ts';
import { expireTransfer } from './expire-transfer.ts';
import { forgetTransferPeople } from './forget-transfer-people.ts';
import { offerTransfer } from './offer-transfer.ts';
import type { TransferAccess } from './require-access.ts';
import { setTransferLock } from './set-transfer-lock.ts';
import { withdrawTransfer } from './withdraw-transfer.ts';

let database: TestDatabase;
let ctx: TestContext;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  ctx = testContext(database, { actor: { kind: 'attendee' } });
});

const { ada, bo, cy, di } = people;
const hour = 3_600_000;
const day = 24 * hour;
const refused = (code: string) => ({ code });
const question = {
  help: null,
  required: false,
  shownIf: null,
  changeUntil: null,
  choices: [],
  wording: null,
};
/** What became of one of several that pressed at once: done, or the code of the refusal. */
const outcomeOf = (one: PromiseSettledResult<unknown>): unknown =>
  one.status === 'fulfilled' ? 'done' : Reflect.get(Object(one.reason), 'code');

const counters = async () => ({
  quotas: await ctx.db.prisma.quota.findMany({ orderBy: { id: 'asc' } }),
  types: await ctx.db.prisma.ticketType.findMany({ orderBy: { id: 'asc' } }),
});
const story = async (ticketId: string) =>
  (await ctx.db.prisma.timelineEntry.findMany({ where: { ticketId } })).filter(({ kind }) =>
    kind.startsWith('TRANSFER'),
  );
const told = async (ticketId: string) =>
  (await ctx.db.prisma.outbox.findMany({ where: { targetId: ticketId }, orderBy: { id: 'asc' } })).map(
    ({ message }) => message,
  );

describe('an offer that is accepted', () => {
  it('makes the ticket the new holder’s: link, code and person are new, and nothing is counted', async () => {
    const { ticketId, offer, accept, row } = await aTicketOfBo(ctx);
    const before = await row();
    const oldCode = await openEntryCode(ctx.db.prisma, ctx.keys, before);
    const counted = await counters();
    const transferId = await offer({ ...cy, name: 'Cy, I think' });
    expect(await row()).toMatchObject({ linkTokenHash: before.linkTokenHash, version: before.version });
    const accepted = await accept(transferId);
    const after = await row();
    expect(accepted).toEqual({ ticketId, linkGeneration: before.linkGeneration + 1 });
    const token = linkToken(ctx.keys.links, 'ticket', ticketId, accepted.linkGeneration);
    expect(after).toMatchObject({
      linkTokenHash: hashLinkToken(token),
      version: before.version + 1,
      handedOnAt: ctx.now,
      attendee: { isBuyer: false },
    });
    expect(after.linkTokenHash).not.toBe(before.linkTokenHash);
    expect(after.entryCodeIndex).not.toBe(before.entryCodeIndex);
    expect(await openEntryCode(ctx.db.prisma, ctx.keys, after)).not.toBe(oldCode);
    expect(after.holderId).toBe(after.attendee?.personId);
    expect(await readPerson(ctx.db.prisma, ctx.keys, after.attendee?.personId ?? '')).toEqual(cy);
    expect(await counters()).toEqual(counted);
    expect(await told(ticketId)).toEqual([
      { kind: 'transferOffered', transferId },
      { kind: 'transferAccepted', transferId },
    ]);
    const entries = await story(ticketId);
    expect(entries.map(({ kind }) => kind).toSorted()).toEqual(['TRANSFER_ACCEPTED', 'TRANSFER_OFFERED']);
    for (const word of ['Bo', 'bo@', 'Cy', 'cy@']) expect(JSON.stringify(entries)).not.toContain(word);
  });

  it('forgets both once they are told, and an open offer’s people not before', async () => {
    const { offer, accept, row } = await aTicketOfBo(ctx);
    const old = (await row()).attendee?.personId ?? '';
    const transferId = await offer();
    await forgetTransferPeople(ctx, { transferId });
    const { recipientId } = await ctx.db.prisma.transfer.findUniqueOrThrow({ where: { id: transferId } });
    expect(await readPerson(ctx.db.prisma, ctx.keys, recipientId ?? '')).toEqual(cy);
    await accept(transferId);
    expect(await readPerson(ctx.db.prisma, ctx.keys, old)).toEqual(bo);
    const gone = await ctx.db.prisma.person.findMany({ where: { id: { in: [old, recipientId ?? ''] } } });
    await forgetTransferPeople(ctx, { transferId });
    await forgetTransferPeople(ctx, { transferId });
    expect(await ctx.db.prisma.transfer.findUniqueOrThrow({ where: { id: transferId } })).toMatchObject({
      ...{ status: 'ACCEPTED', recipientId: null, formerId: null },
    });
    expect(await ctx.db.prisma.person.count({ where: { id: { in: [old, recipientId ?? ''] } } })).toBe(0);
    const keys = gone.map(({ dataKeyId }) => dataKeyId);
    expect(keys).toHaveLength(2);
    expect(await ctx.db.prisma.dataKey.count({ where: { id: { in: keys } } })).toBe(0);
  });

  it('is its buyer’s again when the buyer takes it', async () => {
    const { offer, accept, row } = await aTicketOfBo(ctx);
    await accept(await offer());
    await accept(await offer(ada), ada);
    expect(await row()).toMatchObject({ handedOnAt: null, attendee: { isBuyer: true } });
  });

  it('gives one result to two tabs, whichever was first', async () => {
    const { offer, accept, row, ticketId } = await aTicketOfBo(ctx);
    const transferId = await offer();
    const press = randomId('req');
    const tabs = await Promise.allSettled([
      accept(transferId, cy, press),
      accept(transferId, di),
      accept(transferId, cy, press),
      accept(transferId, di),
    ]);
    expect(new Set(tabs.map(outcomeOf))).toEqual(new Set(['done', 'TRANSFER_ACCEPTED']));
    expect((await row()).version).toBe(2);
    expect(await told(ticketId)).toHaveLength(2);
  });

  it('answers the same press the same until the link is another', async () => {
    const { offer, accept } = await aTicketOfBo(ctx);
    const transferId = await offer();
    const press = randomId('req');
    const first = await accept(transferId, cy, press);
    expect(await accept(transferId, cy, press)).toEqual(first);
    await accept(await offer(di), di);
    await expect(accept(transferId, cy, press)).rejects.toMatchObject(refused('TRANSFER_ACCEPTED'));
  });

  it('leaves the new holder nothing of what the old one answered, and asks them anew', async () => {
    const registration: EventFile['ticketTypes'][number]['registration'] = [
      { ...question, key: 'shirt', kind: 't-shirt', label: 'T-shirt', required: true },
      { ...question, key: 'photos', kind: 'consent', label: 'Photos', wording: { version: 1, text: 'Yes.' } },
    ];
    const { ticketId, offer, accept, row } = await aTicketOfBo(ctx, {
      types: { standard: { registration } },
    });
    const { version } = await submitRegistration(ctx, {
      ...{ ticketId, basedOn: 1, formVersion: 1, requestId: randomId('req'), person: null },
      answers: { shirt: 'm', photos: true },
    });
    const { prisma } = ctx.db;
    const kept = async () => [
      await prisma.registration.count({ where: { ticketId } }),
      await prisma.consent.count({ where: { ticketId } }),
    ];
    expect([(await row()).registration, ...(await kept())]).toEqual(['DONE', 1, 1]);
    await accept(await offer());
    const after = await row();
    expect([after.registration, after.version, ...(await kept())]).toEqual(['OPEN', version + 1, 0, 0]);
  });
});

describe('an offer', () => {
  it('is refused to whom the ticket is in the name of, however it is typed, and taken by nobody of that address', async () => {
    const { offer, accept } = await aTicketOfBo(ctx);
    const self = { name: 'B.', email: ' BO@Example.org' };
    await expect(offer(self)).rejects.toMatchObject(refused('TRANSFER_TO_SELF'));
    const transferId = await offer();
    await expect(accept(transferId, self)).rejects.toMatchObject(refused('TRANSFER_TO_SELF'));
    await accept(transferId);
  });

  it('of a ticket without a name is refused to its buyer', async () => {
    const { ticketId, offer } = await aTicketOfBo(ctx);
    await ctx.db.prisma.attendee.delete({ where: { ticketId } });
    await expect(offer(ada)).rejects.toMatchObject(refused('TRANSFER_TO_SELF'));
    await offer(bo);
  });

  it('is one, whoever presses when: two at once, one of them twice', async () => {
    const { ticketId, row } = await aTicketOfBo(ctx);
    const press = (requestId: string, recipient: typeof cy | typeof di) =>
      offerTransfer(ctx, { ticketId, requestId, access: { as: 'STAFF' }, recipient });
    const tried = await Promise.allSettled([
      press('press-1', cy),
      press('press-2', di),
      press('press-1', cy),
    ]);
    const refusals = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    for (const reason of refusals) expect(reason).toMatchObject(refused('TRANSFER_OPEN'));
    expect((await row()).transfers).toHaveLength(1);
    expect(await story(ticketId)).toHaveLength(1);
  });

  it('is withdrawn once, declined once, and then taken by nobody', async () => {
    const { ticketId, offer, accept } = await aTicketOfBo(ctx);
    const first = await offer();
    const withdraw = () => withdrawTransfer(ctx, { ticketId, transferId: first, access: { as: 'STAFF' } });
    await Promise.all([withdraw(), withdraw()]);
    await expect(accept(first)).rejects.toMatchObject(refused('TRANSFER_WITHDRAWN'));
    const second = await offer();
    await declineTransfer(ctx, { transferId: second });
    await declineTransfer(ctx, { transferId: second });
    await expect(accept(second)).rejects.toMatchObject(refused('TRANSFER_DECLINED'));
    await expect(declineTransfer(ctx, { transferId: first })).rejects.toMatchObject(
      refused('TRANSFER_WITHDRAWN'),
    );
    expect((await story(ticketId)).map(({ kind }) => kind).toSorted()).toEqual([
      ...['TRANSFER_DECLINED', 'TRANSFER_OFFERED', 'TRANSFER_OFFERED', 'TRANSFER_WITHDRAWN'],
    ]);
  });

  it('ends one way when it is taken and taken back at the same moment', async () => {
    const { ticketId, offer, accept, row } = await aTicketOfBo(ctx);
    const transferId = await offer();
    const [taken, back] = await Promise.allSettled([
      accept(transferId),
      withdrawTransfer(ctx, { ticketId, transferId, access: { as: 'STAFF' } }),
    ]);
    const { transfers, version } = await row();
    expect([
      ['done', 'TRANSFER_ACCEPTED', 'ACCEPTED', 2],
      ['TRANSFER_WITHDRAWN', 'done', 'WITHDRAWN', 1],
    ]).toContainEqual([outcomeOf(taken), outcomeOf(back), transfers[0]?.status, version]);
  });

  it('runs out by the minute, by itself and for whoever comes later', async () => {
    const { ticketId, offer, accept, row } = await aTicketOfBo(ctx, { policies: { transferExpiry: 'PT2H' } });
    const transferId = await offer();
    const life = await readTicketLife(ctx.db, ticketId, ctx.now.getTime());
    expect(life.transferExpiresAt).toBe(ctx.now.getTime() + 2 * hour);
    ctx.moveOn(2 * hour - 1);
    await expireTransfer(ctx, { ticketId });
    expect((await row()).transfers).toMatchObject([{ status: 'OFFERED' }]);
    ctx.moveOn(1);
    await expect(accept(transferId)).rejects.toMatchObject(refused('TRANSFER_EXPIRED'));
    await Promise.all([expireTransfer(ctx, { ticketId }), expireTransfer(ctx, { ticketId })]);
    await expect(accept(transferId)).rejects.toMatchObject(refused('TRANSFER_EXPIRED'));
    expect((await row()).transfers).toMatchObject([{ status: 'EXPIRED', endedAt: ctx.now }]);
    expect((await readTicketLife(ctx.db, ticketId, ctx.now.getTime())).transferExpiresAt).toBeNull();
    expect(await told(ticketId)).toHaveLength(2);
  });

  it('never outlives the cut-off, even when the event is moved nearer', async () => {
    const { eventId, ticketId, offer, accept } = await aTicketOfBo(ctx, {
      policies: { transferCutOff: 'P1D' },
    });
    const { startsAt } = await ctx.db.prisma.event.findUniqueOrThrow({ where: { id: eventId } });
    ctx.now = new Date(startsAt.getTime() - 3 * day);
    const transferId = await offer();
    expect((await readTicketLife(ctx.db, ticketId, ctx.now.getTime())).transferExpiresAt).toBe(
      startsAt.getTime() - day,
    );
    await ctx.db.prisma.event.update({
      where: { id: eventId },
      data: { startsAt: new Date(startsAt.getTime() - day) },
    });
    expect((await readTicketLife(ctx.db, ticketId, ctx.now.getTime())).transferExpiresAt).toBe(
      startsAt.getTime() - 2 * day,
    );
    ctx.moveOn(day);
    await expect(accept(transferId)).rejects.toMatchObject(refused('TRANSFER_EXPIRED'));
    await expireTransfer(ctx, { ticketId });
    await expect(offer()).rejects.toMatchObject({
      code: 'TRANSFER_TOO_LATE',
      sentence: 'It is too late to hand on this ticket: that was possible until 9 May 2027, 09:00 WEST.',
    });
  });

  it.each([
    ['CANCELLED', 'TICKET_CANCELLED'],
    ['CANCEL_PENDING', 'TRANSFER_CANCELLING'],
  ])('of a ticket that is %s is neither made nor taken', async (status, code) => {
    const { ticketId, offer, accept } = await aTicketOfBo(ctx);
    const transferId = await offer();
    await ctx.db.prisma.ticket.update({ where: { id: ticketId }, data: { status } });
    await expect(accept(transferId)).rejects.toMatchObject(refused(code));
    await withdrawTransfer(ctx, { ticketId, transferId, access: { as: 'STAFF' } });
    await expect(offer()).rejects.toMatchObject(refused(code));
  });

  it('ends when somebody asks to cancel the ticket, at the same moment or later, and can be made anew', async () => {
    const { ticketId, orderId, offer, accept, row } = await aTicketOfBo(ctx);
    const transferId = await offer();
    const { reference } = await row();
    const [taken, asked] = await Promise.allSettled([
      accept(transferId),
      askCancellation(ctx, {
        ...{ orderId, askedBy: 'ATTENDEE', reason: 'PLANS', words: '', requestId: randomId('req') },
        what: { kind: 'TICKETS', references: [reference] },
      }),
    ]);
    const { status, transfers } = await row();
    expect([
      ['done', 'done', 'CANCEL_PENDING', 'ACCEPTED'],
      ['TRANSFER_CANCELLED', 'done', 'CANCEL_PENDING', 'CANCELLED'],
    ]).toContainEqual([outcomeOf(taken), outcomeOf(asked), status, transfers[0]?.status]);
    await expect(offer(di)).rejects.toMatchObject(refused('TRANSFER_CANCELLING'));
    await ctx.db.prisma.ticket.update({ where: { id: ticketId }, data: { status: 'ISSUED' } });
    await accept(await offer(di), di);
  });

  it('is not made where the event says so, and not where staff locked the ticket, whose lock ends it', async () => {
    const fixed = await aTicketOfBo(ctx, { types: { standard: { transferable: false } } });
    await expect(fixed.offer()).rejects.toMatchObject(refused('TRANSFER_NOT_FOR_TYPE'));
    const { ticketId, offer, accept } = await aTicketOfBo(ctx);
    const transferId = await offer();
    const lock = (isLocked: boolean) =>
      setTransferLock(ctx, { ticketId, requestId: randomId('req'), isLocked });
    await Promise.all([lock(true), lock(true)]);
    await expect(accept(transferId)).rejects.toMatchObject(refused('TRANSFER_WITHDRAWN'));
    await expect(offer()).rejects.toMatchObject(refused('TRANSFER_LOCKED'));
    await lock(false);
    await accept(await offer());
    expect((await story(ticketId)).filter(({ kind }) => kind === 'TRANSFER_LOCKED')).toHaveLength(1);
  });

  it('is made ten times a day and not more, for each is a mail to a stranger', async () => {
    const { ticketId, offer } = await aTicketOfBo(ctx);
    for (let n = 0; n < 10; n++) {
      const transferId = await offer({ name: 'X', email: `x${n}@example.org` });
      await withdrawTransfer(ctx, { ticketId, transferId, access: { as: 'STAFF' } });
      ctx.moveOn(60_000);
    }
    await expect(offer()).rejects.toMatchObject(refused('TRANSFER_TOO_OFTEN'));
    ctx.moveOn(day);
    await offer();
  });

  it('goes on when its holder is corrected meanwhile, and is refused to whoever has it then', async () => {
    const { ticketId, offer, accept } = await aTicketOfBo(ctx);
    const transferId = await offer();
    await nameAttendee(ctx, { ticketId, basedOn: 1, requestId: randomId('req'), person: di });
    await expect(accept(transferId, di)).rejects.toMatchObject(refused('TRANSFER_TO_SELF'));
    await accept(transferId);
  });

  it('is not made by a link that is another since, and not by a buyer whose ticket is with somebody else', async () => {
    const { ticketId, offer, accept, row } = await aTicketOfBo(ctx);
    const { linkGeneration } = await row();
    const made = (access: TransferAccess) =>
      offerTransfer(ctx, { ticketId, requestId: randomId('req'), access, recipient: di });
    const old = await made({ as: 'HOLDER', linkGeneration });
    await accept(old.transferId);
    await expect(made({ as: 'HOLDER', linkGeneration })).rejects.toMatchObject(refused('LINK_UNKNOWN'));
    await expect(offer(di, 'BUYER')).rejects.toMatchObject(refused('TRANSFER_ACCEPTED'));
    const { transferId } = await made({ as: 'HOLDER', linkGeneration: linkGeneration + 1 });
    for (const access of [{ as: 'HOLDER', linkGeneration } as const, { as: 'BUYER' } as const])
      await expect(withdrawTransfer(ctx, { ticketId, transferId, access })).rejects.toMatchObject({
        code: access.as === 'BUYER' ? 'TRANSFER_ACCEPTED' : 'LINK_UNKNOWN',
      });
    expect((await row()).transfers.filter(({ status }) => status === 'OFFERED')).toHaveLength(1);
  });

  it('of another ticket is not withdrawn here, and none is none', async () => {
    const mine = await aTicketOfBo(ctx);
    const other = await aTicketOfBo(ctx);
    const transferId = await other.offer();
    await expect(
      withdrawTransfer(ctx, { ticketId: mine.ticketId, transferId, access: { as: 'STAFF' } }),
    ).rejects.toMatchObject(refused('TICKET_NOT_FOUND'));
    const unknown = { transferId: `${transferId.slice(0, -4)}0000` as typeof transferId };
    await expect(declineTransfer(ctx, unknown)).rejects.toMatchObject(refused('LINK_UNKNOWN'));
    const press = { ...unknown, requestId: randomId('req'), person: cy };
    await expect(acceptTransfer(ctx, press)).rejects.toMatchObject(refused('LINK_UNKNOWN'));
  });
});
