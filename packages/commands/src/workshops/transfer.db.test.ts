import { randomId } from '@lanyard/crypto/random';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { workshopSales } from '@lanyard/testing/factories/workshop-sales';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptTransfer } from '../transfers/accept-transfer.ts';
import { offerTransfer } from '../transfers/offer-transfer.ts';
import { joinWaitlist } from './join-waitlist.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('a ticket that is handed on', () => {
  it.each([
    ['KEEP', { seated: 1, waiting: 1 }],
    ['RELEASE', { seated: 0, waiting: 0 }],
  ] as const)('does with its seat and its place in line what %s says', async (transferWorkshops, after) => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, {
      workshops: [{ capacity: 1 }, { capacity: 0, startsAt: '2027-05-12T09:00' }],
      policies: { transferWorkshops },
    });
    const [ticketId] = await sales.tickets();
    if (!ticketId) throw new Error('no ticket');
    await sales.book(ticketId);
    await joinWaitlist(ctx, { ticketId, workshopId: sales.workshopAt(1), requestId: randomId('req') });
    const person = { name: 'Cy', email: 'cy@example.org' };
    const { transferId } = await offerTransfer(ctx, {
      ...{ ticketId, access: { as: 'STAFF' }, requestId: randomId('req'), recipient: person },
    });
    await acceptTransfer(ctx, { transferId, requestId: randomId('req'), person });
    const [seats, line] = [await sales.counts(0), await sales.counts(1)];
    expect({ seated: seats.seated, waiting: line.waiting }).toEqual(after);
    for (const n of [0, 1]) expect(await sales.counts(n)).toEqual(await sales.counted(n));
  });
});
