import { countersAndRows } from '@lanyard/commands/orders/test-support/counters-and-rows';
import { openAnswers } from '@lanyard/db/registration/registration-repository';
import { findTicketByEntryCode, openEntryCode } from '@lanyard/db/tickets/entry-code';
import { expect } from 'vitest';
import type { LifeStage, LifeTicket } from './life-stage.ts';
import { mustBeUnknown } from './refusals.ts';

/** What must be so after each round of a story, and at its end. */
export function createTruths(stage: LifeStage) {
  const { prisma, ctx, event, processor } = stage;
  /** Entry codes that were seen, by ticket and index, oldest first. */
  const codes = new Map<string, Map<string, string>>();
  /** Tickets that were cancelled, as they were then. */
  const cancelled = new Map<string, { linkTokenHash: string; entryCodeIndex: string; version: number }>();

  async function hold(): Promise<void> {
    const tickets = await stage.tickets();
    await countersHold(stage);
    for (const ticket of tickets) {
      const { linkTokenHash, entryCodeIndex, version } = ticket;
      const known = codes.get(ticket.id) ?? new Map<string, string>();
      codes.set(ticket.id, known);
      if (!known.has(entryCodeIndex))
        known.set(entryCodeIndex, await openEntryCode(prisma, ctx.keys, ticket));
      const was = cancelled.get(ticket.id);
      if (was) expect({ linkTokenHash, entryCodeIndex, version }).toEqual(was);
      if (was) expect(ticket.status).toBe('CANCELLED');
      else if (ticket.status === 'CANCELLED')
        cancelled.set(ticket.id, { linkTokenHash, entryCodeIndex, version });
      const open = ticket.transfers.filter(({ status }) => status === 'OFFERED');
      expect(open.length).toBeLessThanOrEqual(ticket.status === 'ISSUED' ? 1 : 0);
    }
    await moneyHolds(stage);
  }

  return {
    hold,

    /** After everything was delivered. */
    async holdAtTheEnd(): Promise<void> {
      await hold();
      const tickets = await stage.tickets();
      for (const ticket of tickets) {
        await onlyPresentLinkOpens(stage, ticket);
        await onlyPresentCodeOpens(stage, ticket, [...(codes.get(ticket.id)?.values() ?? [])]);
        await answersAreTheHolders(stage, ticket);
        await holderHasTheLink(stage, ticket);
      }
      await refundsAreTheProcessors(stage);
      const refunds = await prisma.refund.findMany({ where: { eventId: event.eventId } });
      expect(refunds.filter(({ status }) => status === 'PENDING')).toEqual([]);
      expect(processor.refunds.length).toBe(
        refunds.filter(({ processorRefundId }) => processorRefundId !== null).length,
      );
    },
  };
}

async function countersHold({ ctx, event }: LifeStage): Promise<void> {
  const all = await countersAndRows(ctx.db, event.eventId);
  for (const { key, counter, rows } of [...all.quotas, ...all.types, ...all.variants, ...all.coupons])
    expect({ key, ...counter }).toEqual({ key, ...rows });
  for (const { counter, capacity } of all.quotas)
    expect(counter.held + counter.sold).toBeLessThanOrEqual(capacity);
  for (const { counter, stock } of all.variants)
    expect(counter.held + counter.sold).toBeLessThanOrEqual(stock);
}

/** Never more back than was paid; each approved wish has one refund that counts, of what was decided. */
async function moneyHolds({ prisma, event }: LifeStage): Promise<void> {
  const { eventId } = event;
  const payments = await prisma.payment.findMany({
    where: { order: { eventId } },
    include: { refunds: true, order: true },
  });
  for (const { paidMinor, refunds, order } of payments) {
    const sent = refunds.filter(({ status }) => status === 'SENT');
    const back = sent.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    expect(back).toBeLessThanOrEqual(paidMinor ?? 0);
    expect(order.refundedMinor).toBe(back);
  }
  const wishes = await prisma.cancellation.findMany({
    where: { eventId },
    include: { refunds: true, tickets: { include: { ticket: true } } },
  });
  for (const { status, decidedMinor, refunds, tickets } of wishes) {
    const roots = refunds.filter(({ retriedById }) => retriedById === null);
    expect(roots.length).toBe(status === 'APPROVED' && (decidedMinor ?? 0) > 0 ? 1 : 0);
    for (const { amountMinor } of refunds) expect(amountMinor).toBe(decidedMinor);
    if (status === 'APPROVED')
      expect(tickets.every(({ ticket }) => ticket.status === 'CANCELLED')).toBe(true);
    if (status === 'ASKED')
      expect(tickets.every(({ ticket }) => ticket.status === 'CANCEL_PENDING')).toBe(true);
  }
  const approved = wishes.filter(({ status }) => status === 'APPROVED').flatMap(({ tickets }) => tickets);
  // No ticket was given back twice.
  expect(new Set(approved.map(({ ticketId }) => ticketId)).size).toBe(approved.length);
}

/** The processor made what our books say was sent, and took back what they say failed. */
async function refundsAreTheProcessors({ prisma, event, processor }: LifeStage): Promise<void> {
  const rows = await prisma.refund.findMany({ where: { eventId: event.eventId } });
  for (const { fact, isFailed } of processor.refunds) {
    const row = rows.find(({ processorRefundId }) => processorRefundId === fact.processorRefundId);
    expect(row).toMatchObject({ amountMinor: fact.amount.amountMinor, status: isFailed ? 'FAILED' : 'SENT' });
  }
}

async function onlyPresentLinkOpens(stage: LifeStage, ticket: LifeTicket): Promise<void> {
  const { api } = stage;
  const view = await api.tickets.view({ token: stage.ticketLink(ticket.id, ticket.linkGeneration) });
  expect(view.reference).toBe(ticket.reference);
  expect(view.entryCode === '').toBe(ticket.status === 'CANCELLED');
  for (let generation = 1; generation < ticket.linkGeneration; generation++) {
    const token = stage.ticketLink(ticket.id, generation);
    await mustBeUnknown('view', api.tickets.view({ token }));
  }
}

/** The rule at the door: a code finds a ticket that is not cancelled. */
async function onlyPresentCodeOpens(
  { prisma, ctx }: LifeStage,
  { id }: LifeTicket,
  codes: readonly string[],
) {
  const found = await Promise.all(codes.map((code) => findTicketByEntryCode(prisma, ctx.keys, code)));
  expect(found).toEqual(codes.map((_, n) => (n === codes.length - 1 ? id : null)));
  expect(new Set(codes).size).toBe(codes.length);
}

/** What was answered stays while its holder does, and goes with them. */
async function answersAreTheHolders({ prisma, ctx }: LifeStage, ticket: LifeTicket): Promise<void> {
  const row = await prisma.registration.findUnique({
    where: { ticketId: ticket.id },
    include: { form: true },
  });
  const answers = row && (await openAnswers(prisma, ctx.keys, row));
  const hasQuestions =
    (await prisma.registrationForm.count({ where: { ticketTypeId: ticket.ticketTypeId } })) > 0;
  if (!hasQuestions) return expect(ticket.registration).toBe(ticket.attendee ? 'DONE' : 'OPEN');
  expect(ticket.registration).toBe(answers ? 'DONE' : 'OPEN');
  if (!answers) return;
  expect(row.personId).toBe(ticket.attendee?.personId);
  const link = Number(/link (\d+) /.exec(JSON.stringify(answers['company']))?.[1]);
  const accepted = await prisma.auditEntry.findMany({
    where: { subjectKind: 'ticket', subjectId: ticket.id, action: 'tickets.acceptTransfer' },
    orderBy: { id: 'desc' },
    take: 1,
  });
  const since = accepted.map(
    ({ facts }) => (typeof facts === 'object' && facts && Reflect.get(facts, 'linkGeneration')) || 1,
  );
  expect(link).toBeGreaterThanOrEqual(Number(since[0] ?? 1));
}

/** Whoever holds a ticket and is not its buyer has been mailed the link that opens it. */
async function holderHasTheLink(stage: LifeStage, ticket: LifeTicket): Promise<void> {
  if (ticket.status === 'CANCELLED' || !ticket.attendee || ticket.attendee.isBuyer) return;
  const url = `https://web.test/t/${stage.ticketLink(ticket.id, ticket.linkGeneration)}`;
  const mails = stage.email.left.filter(({ mail }) => mail.text.includes(url));
  expect(mails.length, `mails with the link of ${ticket.reference}`).toBeGreaterThan(0);
}
