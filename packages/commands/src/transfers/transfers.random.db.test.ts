import { hashLinkToken, linkToken } from '@lanyard/crypto/link-token';
import { randomId } from '@lanyard/crypto/random';
import { openEntryCode } from '@lanyard/db/tickets/entry-code';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type TransferId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aTicketOfBo, people, type NamedPerson } from '@lanyard/testing/factories/a-transfer';
import { testContext } from '@lanyard/testing/test-context';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { declineTransfer } from './decline-transfer.ts';
import { endOpenTransfer } from './end-open-transfer.ts';
import { expireTransfer } from './expire-transfer.ts';
import { forgetTransferPeople } from './forget-transfer-people.ts';
import { lockTransferable } from './lock-transferable.ts';
import { setTransferLock } from './set-transfer-lock.ts';
import { withdrawTransfer } from './withdraw-transfer.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const hour = 3_600_000;
const who = fc.constantFrom(people.ada, people.bo, people.cy, people.di);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('offer' as const), to: who }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('accept' as const), to: who, back: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('withdraw', 'decline'), back: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('cancel', 'lock', 'unlock', 'expire') }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('wait' as const), hours: fc.nat(9) }) },
);
type Step = { does: string; to?: NamedPerson; back?: number; hours?: number };

it('keeps one offer, one code and one link at most, and every seat, whatever is done in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), live),
    { numRuns: 6 },
  );
}, 60_000);

/** Plays rounds of steps that happen at once, and looks at the rows after each. */
async function live(rounds: readonly (readonly Step[])[]): Promise<void> {
  const ctx = testContext(database);
  const made = await aTicketOfBo(ctx, { policies: { transferExpiry: 'PT8H' } });
  const { ticketId, eventId, row } = made;
  const offers: TransferId[] = [];
  const dead = new Set<string>();
  const seats = () =>
    ctx.db.prisma.quota.findMany({ where: { eventId }, select: { sold: true, held: true, version: true } });
  const counted = await seats();

  const act = async ({ does, to = people.cy, back = 0, hours = 0 }: Step): Promise<unknown> => {
    const transferId = offers.at(-1 - back);
    switch (does) {
      case 'offer':
        return offers.push(await made.offer(to));
      case 'accept':
        return transferId && made.accept(transferId, to);
      case 'withdraw':
        return transferId && withdrawTransfer(ctx, { ticketId, transferId, access: { as: 'STAFF' } });
      case 'decline':
        return transferId && declineTransfer(ctx, { transferId });
      case 'cancel':
        return ctx.db.prisma.$transaction(async (tx) =>
          endOpenTransfer(ctx, tx, await lockTransferable(tx, ticketId), 'CANCELLED'),
        );
      case 'expire':
        return expireTransfer(ctx, { ticketId });
      case 'wait':
        return ctx.moveOn(hours * hour);
      default:
        return setTransferLock(ctx, { ticketId, requestId: randomId('req'), isLocked: does === 'lock' });
    }
  };

  for (const round of rounds) {
    const before = await row();
    const results = await Promise.allSettled(round.map(act));
    for (const result of results)
      if (result.status === 'rejected' && !(result.reason instanceof DomainError)) throw result.reason;
    const after = await row();
    const changes = after.version - before.version;
    const open = after.transfers.filter(({ status }) => status === 'OFFERED');
    expect(open.length).toBeLessThanOrEqual(1);
    // Each acceptance, and nothing else, makes link and code new; what was seen before opens nothing.
    const accepted = after.transfers.filter(({ status }) => status === 'ACCEPTED').length;
    expect([after.version - 1, after.linkGeneration - 1]).toEqual([accepted, accepted]);
    if (changes > 0) for (const old of [before.linkTokenHash, before.entryCodeIndex]) dead.add(old);
    expect(dead.has(after.linkTokenHash) || dead.has(after.entryCodeIndex)).toBe(false);
    const token = linkToken(ctx.keys.links, 'ticket', ticketId, after.linkGeneration);
    expect(after.linkTokenHash).toBe(hashLinkToken(token));
    expect(await openEntryCode(ctx.db.prisma, ctx.keys, after)).toHaveLength(26);
    expect(after.handedOnAt !== null).toBe(accepted > 0 && after.attendee?.isBuyer === false);
    expect(await seats()).toEqual(counted);
  }

  const { transfers, attendee, order } = await row();
  for (const { id } of transfers) await forgetTransferPeople(ctx, { transferId: asId('transfer', id) });
  const left = await ctx.db.prisma.person.findMany({ where: { eventId }, select: { id: true } });
  const open = transfers.filter(({ status }) => status === 'OFFERED').map(({ recipientId }) => recipientId);
  // Nobody is remembered but the buyer, the holder and who is asked now.
  expect(new Set(left.map(({ id }) => id))).toEqual(new Set([order.buyer.id, attendee?.personId, ...open]));
}
