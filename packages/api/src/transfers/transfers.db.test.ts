import { linkToken } from '@lanyard/crypto/link-token';
import { randomId } from '@lanyard/crypto/random';
import { withdrawTransfer } from '@lanyard/commands/transfers/withdraw-transfer';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aTicketOfBo, people } from '@lanyard/testing/factories/a-transfer';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resolvePublicTopics } from '../live/resolve-public-topics.ts';
import { aCaller } from '../test-support/a-caller.ts';

let database: TestDatabase;
let ctx: TestContext;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  ctx = testContext(database);
});

const { ada, bo, cy } = people;
const refusal = (code: string) => ({ cause: expect.objectContaining({ code }) });
const press = () => randomId('req');

/** Bo's ticket as its pages know it: by tokens. */
async function aTicket() {
  const made = await aTicketOfBo(ctx);
  const order = { token: linkToken(ctx.keys.links, 'order', made.orderId, 1) };
  const { reference } = await made.row();
  return {
    ...{ made, order, reference, api: aCaller(ctx) },
    ticket: { token: linkToken(ctx.keys.links, 'ticket', made.ticketId, 1) },
    offerToken: (id: string) => ({ token: linkToken(ctx.keys.links, 'transfer', id, 1) }),
  };
}

describe('a ticket that is handed on', () => {
  it('goes from its holder’s page to the recipient’s, and out of the sight of holder and buyer', async () => {
    const { api, ticket, order, offerToken } = await aTicket();
    const before = await api.tickets.view(ticket);
    expect(before.transfer).toMatchObject({ open: null, refusal: null, cutOffAt: before.event.startsAt });
    const offered = await api.tickets.offerTransfer({ ...ticket, requestId: press(), recipient: cy });
    const { open } = offered.transfer;
    expect(open).toMatchObject({ offeredBy: 'HOLDER', recipientName: cy.name, recipientEmail: cy.email });
    const seenByBuyer = (await api.orders.view(order)).tickets[0];
    expect(seenByBuyer?.transfer?.open).toMatchObject({ recipientName: cy.name, recipientEmail: null });

    const offer = offerToken(open?.transferId ?? '');
    const seen = await api.transfers.view(offer);
    expect(seen).toMatchObject({ status: 'OFFERED', offererName: bo.name, recipient: cy, refusal: null });
    for (const word of [ada.name, 'ada@', 'bo@', before.entryCode, before.reference])
      expect(JSON.stringify(seen)).not.toContain(word);

    const requestId = press();
    const { path } = await api.transfers.accept({ ...offer, requestId, person: cy });
    expect(await api.transfers.accept({ ...offer, requestId, person: cy })).toEqual({ path });
    const taken = await api.tickets.view({ token: path.slice(3) });
    expect(taken).toMatchObject({ attendee: cy, buyerName: '', transfer: { open: null, refusal: null } });
    expect(taken.entryCode).not.toBe(before.entryCode);
    for (const word of ['Ada', 'Bo Holder', 'ada@', 'bo@']) expect(JSON.stringify(taken)).not.toContain(word);

    for (const asked of [
      () => api.tickets.view(ticket),
      () => api.tickets.offerTransfer({ ...ticket, requestId: press(), recipient: ada }),
      () => api.tickets.withdrawTransfer({ ...ticket, transferId: open?.transferId ?? '' }),
    ])
      await expect(asked()).rejects.toMatchObject(refusal('LINK_UNKNOWN'));
    const after = (await api.orders.view(order)).tickets[0];
    expect(after).toMatchObject({ attendeeName: null, isBuyers: false, path: null, transfer: null });
    const over = await api.transfers.view(offer);
    expect(over).toMatchObject({ status: 'ACCEPTED', offererName: null, recipient: null });
    await expect(api.transfers.accept({ ...offer, requestId: press(), person: ada })).rejects.toMatchObject(
      refusal('TRANSFER_ACCEPTED'),
    );
  });

  it('can be offered and taken back by its buyer, one of this order alone', async () => {
    const { api, order, reference, ticket, offerToken } = await aTicket();
    const other = await aTicket();
    const offered = await api.orders.offerTransfer({
      ...order,
      reference,
      requestId: press(),
      recipient: cy,
    });
    const open = offered.tickets[0]?.transfer?.open;
    expect(open).toMatchObject({ offeredBy: 'BUYER', recipientEmail: cy.email });
    expect((await api.tickets.view(ticket)).transfer.open).toMatchObject({ recipientEmail: null });
    const offer = offerToken(open?.transferId ?? '');
    expect(await api.transfers.view(offer)).toMatchObject({ offererName: ada.name });
    const back = { transferId: open?.transferId ?? '' };
    await expect(
      api.orders.withdrawTransfer({ ...order, ...back, reference: other.reference }),
    ).rejects.toMatchObject(refusal('TICKET_NOT_FOUND'));
    const after = await api.orders.withdrawTransfer({ ...order, ...back, reference });
    expect(after.tickets[0]?.transfer?.open).toBeNull();
    expect(await api.transfers.view(offer)).toMatchObject({ status: 'WITHDRAWN', offererName: null });
  });
});

describe('an offer by its link', () => {
  it('can be declined, and says when its time is over before anybody noted it', async () => {
    const { api, made, offerToken } = await aTicket();
    const first = offerToken(await made.offer());
    expect((await api.transfers.view(first)).offererName).toBeNull();
    expect(await api.transfers.decline(first)).toMatchObject({ status: 'DECLINED', recipient: null });
    const second = offerToken(await made.offer());
    ctx.moveOn(8 * 86_400_000);
    expect(await api.transfers.view(second)).toMatchObject({ status: 'EXPIRED', recipient: null });
    expect((await api.tickets.view({ token: await tokenOf(made.ticketId) })).transfer.open).toBeNull();
  });

  it('says why it cannot be accepted while its ticket is being cancelled', async () => {
    const { api, made, offerToken } = await aTicket();
    const offer = offerToken(await made.offer());
    await ctx.db.prisma.ticket.update({ where: { id: made.ticketId }, data: { status: 'CANCEL_PENDING' } });
    expect(await api.transfers.view(offer)).toMatchObject({
      status: 'OFFERED',
      refusal: 'Somebody asked to cancel this ticket, so it cannot be handed on.',
    });
  });

  it('is one of ours, or it is unknown', async () => {
    const { api } = await aTicket();
    const nobodys = { token: 'A'.repeat(32) };
    await expect(api.transfers.view(nobodys)).rejects.toMatchObject(refusal('LINK_UNKNOWN'));
    await expect(api.transfers.decline(nobodys)).rejects.toMatchObject(refusal('LINK_UNKNOWN'));
    await expect(api.transfers.accept({ ...nobodys, requestId: press(), person: cy })).rejects.toMatchObject(
      refusal('LINK_UNKNOWN'),
    );
  });

  it('is watched by watching its ticket', async () => {
    const { made, offerToken } = await aTicket();
    const transferId = await made.offer();
    const name = `transfer:${offerToken(transferId).token}`;
    const sources = { db: ctx.db, eventCatalog: { find: async () => null } };
    const watched = await resolvePublicTopics(sources, [name, `transfer:${'A'.repeat(32)}`]);
    expect(watched).toEqual([{ name, topic: `ticket:${made.ticketId}` }]);
    await withdrawTransfer(ctx, { ticketId: made.ticketId, transferId, access: { as: 'STAFF' } });
  });
});

async function tokenOf(ticketId: string): Promise<string> {
  const { linkGeneration } = await ctx.db.prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } });
  return linkToken(ctx.keys.links, 'ticket', ticketId, linkGeneration);
}
