import type { EmailNotice } from '@lanyard/domain/ports/email';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimEmail } from './claim-email.ts';
import { recordEmailFailed } from './record-email-failed.ts';
import { recordEmailNotice } from './record-email-notice.ts';
import { recordEmailSent } from './record-email-sent.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function setUp() {
  const ctx = testContext(database);
  const { eventId, slug } = await anEvent(ctx);
  const { orderId } = await aCompletedOrder(ctx, { slug });
  const { buyerId } = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  const claim = {
    key: `receipt/${orderId}`,
    template: 'order-receipt',
    eventId,
    orderId,
    personId: buyerId,
  };
  const providerId = `mail_${orderId}`;
  let count = 0;
  return {
    ctx,
    claim,
    providerId,
    mail: () => ctx.db.prisma.emailMessage.findUniqueOrThrow({ where: { key: claim.key } }),
    hear: (fact: EmailNotice['fact'], eventId_ = `evt_${orderId}_${count++}`) => {
      const createdAt = new Date(ctx.now.getTime() + 1000);
      const notice = { eventId: eventId_, type: 'email.test', createdAt, providerId, fact };
      return recordEmailNotice(ctx, { provider: 'resend', notice });
    },
    timeline: async () =>
      (await ctx.db.prisma.timelineEntry.findMany({ where: { orderId, kind: { startsWith: 'MAIL_' } } })).map(
        ({ kind, needsPerson }) => ({ kind, needsPerson }),
      ),
  };
}

describe('a mail in our books', () => {
  it('is claimed once, and sent once', async () => {
    const { ctx, claim, providerId, mail, timeline } = await setUp();
    const claims = await Promise.all([1, 2, 3].map(() => claimEmail(ctx, claim)));
    expect(new Set(claims.map(({ id }) => id)).size).toBe(1);
    expect(claims.every((answer) => !answer.isSent)).toBe(true);
    const { id } = await mail();
    await recordEmailSent(ctx, { id, providerId });
    await recordEmailSent(ctx, { id, providerId: 'another' });
    expect(await mail()).toMatchObject({ status: 'SENT', providerId, sentAt: ctx.now });
    expect(await claimEmail(ctx, claim)).toEqual({ id, isSent: true });
    expect(await timeline()).toEqual([{ kind: 'MAIL_SENT', needsPerson: false }]);
  });

  it('that the provider refuses becomes a task, once', async () => {
    const { ctx, claim, mail, timeline } = await setUp();
    const { id } = await claimEmail(ctx, claim);
    await recordEmailFailed(ctx, { id });
    await recordEmailFailed(ctx, { id });
    expect(await mail()).toMatchObject({ status: 'FAILED', sentAt: null });
    expect(await timeline()).toEqual([{ kind: 'MAIL_FAILED', needsPerson: true }]);
  });

  it.each([
    [['DELIVERED', 'DELAYED'], 'DELIVERED'],
    [['DELAYED', 'DELIVERED'], 'DELIVERED'],
    [['DELIVERED', 'COMPLAINED', 'DELIVERED'], 'COMPLAINED'],
    [['BOUNCED', 'DELAYED', 'SENT'], 'BOUNCED'],
    [['OTHER'], 'SENT'],
  ] as const)('hears %j and ends as %s', async (facts, status) => {
    const { ctx, claim, providerId, mail, hear } = await setUp();
    const { id } = await claimEmail(ctx, claim);
    await recordEmailSent(ctx, { id, providerId });
    for (const fact of facts) expect(await hear(fact)).toEqual({ isNew: true });
    expect(await mail()).toMatchObject({ status });
  });

  it('that bounces needs a person, once for a message repeated', async () => {
    const { ctx, claim, providerId, timeline, hear } = await setUp();
    const { id } = await claimEmail(ctx, claim);
    await recordEmailSent(ctx, { id, providerId });
    expect(await hear('BOUNCED', `same_${id}`)).toEqual({ isNew: true });
    expect(await hear('BOUNCED', `same_${id}`)).toEqual({ isNew: false });
    expect(await timeline()).toContainEqual({ kind: 'MAIL_BOUNCED', needsPerson: true });
    expect(await timeline()).toHaveLength(2);
  });

  it('may bounce before we noted that it left: the fact is not lost', async () => {
    const { ctx, claim, providerId, mail, timeline, hear } = await setUp();
    const { id } = await claimEmail(ctx, claim);
    await hear('BOUNCED');
    await recordEmailSent(ctx, { id, providerId });
    expect(await mail()).toMatchObject({ status: 'BOUNCED', sentAt: ctx.now });
    expect(await timeline()).toContainEqual({ kind: 'MAIL_BOUNCED', needsPerson: true });
  });

  it('is not lost either when both are written at the same moment', async () => {
    for (let round = 0; round < 3; round++) {
      const { ctx, claim, providerId, mail, hear } = await setUp();
      const { id } = await claimEmail(ctx, claim);
      await Promise.all([hear('DELIVERED'), recordEmailSent(ctx, { id, providerId })]);
      expect(await mail()).toMatchObject({ status: 'DELIVERED' });
    }
  });
});
