import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aTicketOfBo, people } from '@lanyard/testing/factories/a-transfer';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renewTicket } from '../tickets/renew-ticket.ts';

let database: TestDatabase;
let ctx: TestContext;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  ctx = testContext(database, { actor: { kind: 'attendee' } });
});

const { di } = people;
const refused = (code: string) => ({ code });
/** What became of one of several that pressed at once: done, or the code of the refusal. */
const outcomeOf = (one: PromiseSettledResult<unknown>): unknown =>
  one.status === 'fulfilled' ? 'done' : Reflect.get(Object(one.reason), 'code');

describe('an offer whose ticket gets a new code', () => {
  it('ends: whoever had the phone holds nothing', async () => {
    const { ticketId, offer, accept, row } = await aTicketOfBo(ctx);
    const transferId = await offer(di);
    const requestId = asId('request', randomId('req'));
    await renewTicket(ctx, { ticketId, requestId, basedOn: null, reason: 'LOST' });
    await expect(accept(transferId, di)).rejects.toMatchObject(refused('TRANSFER_WITHDRAWN'));
    const { transfers, linkGeneration } = await row();
    expect([transfers.map(({ status }) => status), linkGeneration]).toEqual([['WITHDRAWN'], 2]);
    expect(await ctx.db.prisma.timelineEntry.findMany({ where: { ticketId } })).toContainEqual(
      expect.objectContaining({
        kind: 'TRANSFER_WITHDRAWN',
        facts: expect.objectContaining({ by: 'the new link and code' }),
      }),
    );
    expect(
      (await ctx.db.prisma.outbox.findMany({ where: { targetId: ticketId } })).map(({ message }) => message),
    ).toContainEqual(expect.objectContaining({ kind: 'transferEnded', transferId }));
  });

  it('ends in one of the two when it is accepted at the same moment', async () => {
    const { ticketId, offer, accept, row } = await aTicketOfBo(ctx);
    const transferId = await offer(di);
    const requestId = asId('request', randomId('req'));
    const outcomes = await Promise.allSettled([
      accept(transferId, di),
      renewTicket(ctx, { ticketId, requestId, basedOn: 1, reason: 'HOLDER' }),
    ]);
    const [accepted, renewed] = outcomes.map(outcomeOf);
    const { transfers } = await row();
    expect([accepted, renewed, transfers.map(({ status }) => status)]).toEqual(
      accepted === 'done'
        ? ['done', 'LINK_UNKNOWN', ['ACCEPTED']]
        : ['TRANSFER_WITHDRAWN', 'done', ['WITHDRAWN']],
    );
  });
});
