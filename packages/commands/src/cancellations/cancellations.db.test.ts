import { readPerson } from '@lanyard/db/people/people-repository';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptTransfer } from '../transfers/accept-transfer.ts';
import { offerTransfer } from '../transfers/offer-transfer.ts';
import { openCancellationText } from './cancellation-text.ts';
import { aSoldOrder, bo, counted } from './test-support/a-sold-order.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const staff = { kind: 'staff', id: 'stf_00000000000000000001' } as const;
const context = () => testContext(database, { actor: staff });
const cy = { name: 'Cy Other', email: 'cy@example.org' };

describe('asking', () => {
  it('lets the ticket wait and stay valid, with what the rules of that moment give back', async () => {
    const ctx = context();
    const { ask, order, statuses, told, tasks, ticketIds } = await aSoldOrder(ctx);
    const { cancellationId } = await ask({ words: 'I broke my leg.' });
    expect(await statuses()).toEqual(['CANCEL_PENDING', 'ISSUED', 'ISSUED']);
    expect(await order()).toMatchObject({ refundStatus: 'REQUESTED', refundedMinor: 0 });
    expect(await told(ticketIds[0] ?? '')).toEqual([{ kind: 'cancellationAsked', cancellationId }]);
    expect(await tasks()).toEqual(['CANCELLATION_ASKED']);
    const wish = await ctx.db.prisma.cancellation.findUniqueOrThrow({ where: { id: cancellationId } });
    expect(wish).toMatchObject({ percent: 100, dueMinor: 29_000, isWholeOrder: false });
    expect(JSON.stringify(wish)).not.toContain('leg');
    expect(await openCancellationText(ctx.db.prisma, ctx.keys, wish, 'wordsSealed')).toBe('I broke my leg.');
  });

  it('keeps the rules of the moment of asking, whatever time passes until the answer', async () => {
    const ctx = context();
    const { ask } = await aSoldOrder(ctx);
    ctx.now = new Date('2027-04-20T08:00:00Z');
    const { cancellationId } = await ask();
    ctx.now = new Date('2027-05-10T08:00:00Z');
    const wish = await ctx.db.prisma.cancellation.findUniqueOrThrow({ where: { id: cancellationId } });
    expect(wish).toMatchObject({ percent: 50, dueMinor: 14_500 });
  });

  it('is once for one press, and refused for somebody else’s second', async () => {
    const { ask, requestId, ref } = await aSoldOrder(context());
    const press = requestId();
    const [one, two] = await Promise.all([ask({ requestId: press }), ask({ requestId: press })]);
    expect(one).toEqual(two);
    await expect(ask()).rejects.toMatchObject({ code: 'CANCELLATION_ASKED' });
    await expect(ask({ what: { kind: 'ORDER' } })).rejects.toMatchObject({ code: 'CANCELLATION_ASKED' });
    await expect(ask({ what: { kind: 'TICKETS', references: [ref(9)] } })).rejects.toMatchObject({
      code: 'TICKET_NOT_FOUND',
    });
  });

  it('of one ticket has one winner when many press at once', async () => {
    const { ask, statuses } = await aSoldOrder(context());
    const asked = await Promise.allSettled([1, 2, 3, 4].map(() => ask()));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await statuses()).toEqual(['CANCEL_PENDING', 'ISSUED', 'ISSUED']);
  });

  it('comes too late after the event', async () => {
    const ctx = context();
    const { ask } = await aSoldOrder(ctx);
    ctx.now = new Date('2027-05-13T17:00:00Z');
    await expect(ask()).rejects.toMatchObject({ code: 'CANCELLATION_TOO_LATE' });
  });

  it('of the whole order leaves alone what was handed on', async () => {
    const ctx = context();
    const { ask, statuses, ticketIds, requestId, orderId } = await aSoldOrder(ctx);
    const [, ticketId] = ticketIds;
    if (!ticketId) throw new Error('no second ticket');
    await ctx.db.prisma.ticket.update({ where: { id: ticketId }, data: { handedOnAt: ctx.now } });
    await ask({ what: { kind: 'ORDER' } });
    expect(await statuses()).toEqual(['CANCEL_PENDING', 'ISSUED', 'CANCEL_PENDING']);
    expect(requestId()).not.toBe(orderId);
  });
});

describe('approving', () => {
  it('gives back everything in one transaction, and asks for one refund', async () => {
    const ctx = context();
    const { ask, approve, order, statuses, refunds, told, tasks, counters, orderId, ref } = await aSoldOrder(
      ctx,
      { hasCode: true },
    );
    const { cancellationId } = await ask({ what: { kind: 'TICKETS', references: [ref(1), ref(2)] } });
    const { refundId } = await approve(cancellationId, 30_000);
    expect(await statuses()).toEqual(['CANCELLED', 'CANCELLED', 'ISSUED']);
    expect(await order()).toMatchObject({ refundStatus: 'PENDING', refundedMinor: 0, cancelledAt: null });
    expect(await refunds()).toMatchObject([
      { id: refundId, status: 'PENDING', amountMinor: 30_000, processorPaymentId: `pi_${orderId}` },
    ]);
    expect(await told(orderId)).toContainEqual({ kind: 'refundRequested', refundId });
    expect(await tasks()).toEqual([]);
    const all = await counters();
    expect(counted(all).counters).toEqual(counted(all).rows);
    expect(all.quotas).toMatchObject([{ counter: { sold: 1 } }, { counter: { sold: 1 } }]);
    expect(all.types).toMatchObject([{ counter: { sold: 1, revenueMinor: 23_200 } }]);
    expect(all.coupons).toMatchObject([{ counter: { held: 0, used: 1 } }]);
  });

  it('of the whole order returns stock and code and closes the order, once', async () => {
    const { ask, approve, order, counters } = await aSoldOrder(context(), {
      hasCode: true,
      hasSwag: true,
    });
    const { cancellationId } = await ask({ what: { kind: 'ORDER' } });
    await approve(cancellationId, 0);
    const all = await counters();
    expect(counted(all).counters).toEqual(counted(all).rows);
    expect(all.variants).toMatchObject([{ counter: { sold: 0 } }]);
    expect(all.coupons).toMatchObject([{ counter: { used: 0 } }]);
    expect(await order()).toMatchObject({ status: 'COMPLETED', refundStatus: 'NONE' });
    expect((await order()).cancelledAt).not.toBeNull();
    await expect(ask({ what: { kind: 'ORDER' } })).rejects.toMatchObject({ code: 'ORDER_CANCELLED' });
  });

  it('ticket by ticket gives back every use of the code', async () => {
    const { ask, approve, counters, ref } = await aSoldOrder(context(), { hasCode: true });
    for (const n of [1, 2, 3]) {
      const { cancellationId } = await ask({ what: { kind: 'TICKETS', references: [ref(n)] } });
      await approve(cancellationId, 1000);
    }
    const all = await counters();
    expect(all.coupons).toMatchObject([{ counter: { held: 0, used: 0 } }]);
    expect(counted(all).counters).toEqual(counted(all).rows);
  });

  it('gives back never more than is left of the order, over all parts', async () => {
    const { ask, approve, ref, refunds } = await aSoldOrder(context());
    const first = await ask({ what: { kind: 'TICKETS', references: [ref(1)] } });
    await expect(approve(first.cancellationId, 87_001)).rejects.toMatchObject({
      code: 'REFUND_TOO_HIGH',
      facts: { max: '€870.00' },
    });
    await approve(first.cancellationId, 80_000);
    const second = await ask({ what: { kind: 'TICKETS', references: [ref(2)] } });
    await expect(approve(second.cancellationId, 7001)).rejects.toMatchObject({
      code: 'REFUND_TOO_HIGH',
    });
    await approve(second.cancellationId, 7000);
    expect((await refunds()).reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(87_000);
  });

  it('moves no money for a free ticket', async () => {
    const { ask, approve, refunds, order, statuses } = await aSoldOrder(context(), { price: 0, tickets: 1 });
    const { cancellationId } = await ask();
    expect(await order()).toMatchObject({ refundStatus: 'NONE' });
    expect(await approve(cancellationId, 0)).toEqual({ refundId: null });
    expect(await refunds()).toEqual([]);
    expect(await statuses()).toEqual(['CANCELLED']);
  });

  it('from two tabs is done once, and the second is told; the same press again hears the same', async () => {
    const { ask, approve, refunds, counters, requestId } = await aSoldOrder(context());
    const { cancellationId } = await ask();
    const press = requestId();
    const pressed = await Promise.allSettled([
      approve(cancellationId, 29_000, press),
      approve(
        cancellationId,
        10_000,
        press.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      ),
    ]);
    expect(pressed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(pressed.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CANCELLATION_OVER', facts: { state: 'approved' } },
    });
    expect(await refunds()).toHaveLength(1);
    const all = await counters();
    expect(counted(all).counters).toEqual(counted(all).rows);
  });

  it('by the same press again hears the same', async () => {
    const { ask, approve, refunds, requestId } = await aSoldOrder(context());
    const { cancellationId } = await ask();
    const press = requestId();
    const first = await approve(cancellationId, 29_000, press);
    expect(await approve(cancellationId, 29_000, press)).toEqual(first);
    expect(await refunds()).toHaveLength(1);
  });

  it('and withdrawing at once end in one state', async () => {
    for (let round = 0; round < 6; round++) {
      const { ask, approve, withdraw, statuses, refunds, counters } = await aSoldOrder(context());
      const { cancellationId } = await ask();
      const [approved, withdrawn] = await Promise.allSettled([
        approve(cancellationId, 29_000),
        withdraw(cancellationId),
      ]);
      const isApproved = approved.status === 'fulfilled';
      expect(withdrawn.status).toBe(isApproved ? 'rejected' : 'fulfilled');
      expect((await statuses())[0]).toBe(isApproved ? 'CANCELLED' : 'ISSUED');
      expect(await refunds()).toHaveLength(isApproved ? 1 : 0);
      const all = await counters();
      expect(counted(all).counters).toEqual(counted(all).rows);
    }
  });

  it('and accepting an offer at once leave no ticket that is both cancelled and somebody else’s', async () => {
    for (let round = 0; round < 6; round++) {
      const ctx = context();
      const { ask, approve, statuses, ticketIds, requestId } = await aSoldOrder(ctx, { tickets: 1 });
      const [ticketId] = ticketIds;
      if (!ticketId) throw new Error('no ticket');
      const { transferId } = await offerTransfer(ctx, {
        ticketId,
        requestId: requestId(),
        access: { as: 'STAFF' },
        recipient: cy,
      });
      const accept = () => acceptTransfer(ctx, { transferId, requestId: requestId(), person: cy });
      const asked = ask().then(({ cancellationId }) => approve(cancellationId, 0));
      const [cancelled, accepted] = await Promise.allSettled([asked, accept()]);
      const { status, handedOnAt } = await ctx.db.prisma.ticket.findUniqueOrThrow({
        where: { id: ticketId },
      });
      expect(status === 'CANCELLED' && handedOnAt !== null).toBe(false);
      expect((await statuses())[0]).toBe(cancelled.status === 'fulfilled' ? 'CANCELLED' : 'ISSUED');
      expect(accepted.status).toBe(cancelled.status === 'fulfilled' ? 'rejected' : 'fulfilled');
      const open = await ctx.db.prisma.transfer.count({ where: { ticketId, status: 'OFFERED' } });
      expect(open).toBe(0);
    }
  });
});

describe('the other ends', () => {
  it('declining keeps everything valid, with words that only the asker can read', async () => {
    const ctx = context();
    const { ask, decline, approve, order, statuses, tasks } = await aSoldOrder(ctx);
    const { cancellationId } = await ask();
    await decline(cancellationId, 'The catering is ordered.');
    expect(await statuses()).toEqual(['ISSUED', 'ISSUED', 'ISSUED']);
    expect(await order()).toMatchObject({ refundStatus: 'NONE' });
    expect(await tasks()).toEqual([]);
    const wish = await ctx.db.prisma.cancellation.findUniqueOrThrow({ where: { id: cancellationId } });
    expect(wish).toMatchObject({ status: 'DECLINED', staffId: staff.id });
    expect(await openCancellationText(ctx.db.prisma, ctx.keys, wish, 'answerSealed')).toBe(
      'The catering is ordered.',
    );
    await expect(approve(cancellationId, 0)).rejects.toMatchObject({ code: 'CANCELLATION_OVER' });
    await ask();
  });

  it('withdrawing is for who asked, and twice is once', async () => {
    const ctx = context();
    const { ask, withdraw, ref, statuses, ticketIds } = await aSoldOrder(ctx);
    const mine = await ask({ askedBy: 'ATTENDEE', what: { kind: 'TICKETS', references: [ref(2)] } });
    await expect(withdraw(mine.cancellationId)).rejects.toMatchObject({ code: 'CANCELLATION_NOT_YOURS' });
    const wish = await ctx.db.prisma.cancellation.findUniqueOrThrow({
      where: { id: mine.cancellationId },
    });
    expect(await readPerson(ctx.db.prisma, ctx.keys, wish.askerId ?? '')).toEqual(bo);
    const { cancellationId } = await ask();
    await withdraw(cancellationId);
    await withdraw(cancellationId);
    expect(await statuses()).toEqual(['ISSUED', 'CANCEL_PENDING', 'ISSUED']);
    expect(ticketIds).toHaveLength(3);
  });
});
