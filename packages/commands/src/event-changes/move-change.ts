import { asId, type EventChangeId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { notifyLive } from '../live/notify-live.ts';
import { changeOf, isVoid, type StoredChange } from './change-rows.ts';
import { convertTickets } from './convert-tickets.ts';
import { refundOrder } from './refund-order.ts';
import { tellPage } from './tell-page.ts';

/** What is left of a change: nothing, or something after a pause, in milliseconds. */
export type ChangeStep = { readonly isOver: true } | { readonly isOver: false; readonly pauseMs: number };

const ordersAtOnce = 10;
/** So many refunds may be on their way at a time; more wait for them. */
const mostRefundsOpen = 40;
const soonMs = 500;
const laterMs = 5000;
/** An order that was being placed while the event was cancelled has shown up in the rows after that. */
const stragglersMs = 60_000;

/**
 * Does the next piece of carrying out a change, whatever the rows say that is: tell a page of orders, wait for
 * people's choices, cancel and refund a few orders. Each piece is its own transaction and is found done by a second
 * run, so whoever carries on after a crash asks the same question.
 */
export async function moveChange(
  ctx: CommandContext,
  { changeId }: { readonly changeId: EventChangeId },
): Promise<ChangeStep> {
  const row = await ctx.db.prisma.eventChange.findUnique({ where: { id: changeId } });
  if (!row || row.endedAt !== null) return { isOver: true };
  const change = changeOf(row);
  if (isVoid(change)) return end(ctx, change);
  if (row.toldAt === null) {
    await tellPage(ctx, change, row.toldAfter);
    return { isOver: false, pauseMs: soonMs };
  }
  if (change.kind === 'CANCELLED') return cancelNext(ctx, change, row.toldAt);
  if (change.answerBy === null) return end(ctx, change);
  const leftMs = change.answerBy.getTime() - ctx.now.getTime();
  if (leftMs > 0) return { isOver: false, pauseMs: leftMs };
  return carryOutNext(ctx, change);
}

/** Ends what is left of a cancelled event's orders; the unpaid ones end by themselves, and are waited for. */
async function cancelNext(ctx: CommandContext, change: StoredChange, toldAt: Date): Promise<ChangeStep> {
  const { prisma } = ctx.db;
  if (await isBusy(ctx, change)) return { isOver: false, pauseMs: laterMs };
  const orders = await prisma.order.findMany({
    where: { eventId: change.eventId, status: 'COMPLETED', cancelledAt: null },
    orderBy: { id: 'asc' },
    take: ordersAtOnce,
    select: { id: true },
  });
  for (const { id } of orders) await refundOrder(ctx, change, id);
  if (orders.length > 0) return goOn(ctx, change);
  const unpaid = await prisma.order.count({ where: { eventId: change.eventId, status: 'PENDING' } });
  const isSettled = ctx.now.getTime() - toldAt.getTime() >= stragglersMs;
  return unpaid === 0 && isSettled ? end(ctx, change) : { isOver: false, pauseMs: laterMs };
}

/** Carries out what was chosen, once nobody can choose any more. */
async function carryOutNext(ctx: CommandContext, change: StoredChange): Promise<ChangeStep> {
  const { prisma } = ctx.db;
  if (change.otherwise === 'REFUND')
    await prisma.$executeRaw`
      INSERT INTO "EventChangeAnswer" ("changeId", "ticketId", "choice", "by", "answeredAt")
      SELECT ${change.id}, t."id", 'REFUND', 'NOBODY', ${ctx.now} FROM "Ticket" t
      WHERE t."eventId" = ${change.eventId} AND t."status" = 'ISSUED' AND t."createdAt" <= ${change.createdAt}
        AND NOT EXISTS (SELECT 1 FROM "EventChangeAnswer" a
          WHERE a."changeId" = ${change.id} AND a."ticketId" = t."id")
      ON CONFLICT DO NOTHING`;
  if (await isBusy(ctx, change)) return { isOver: false, pauseMs: laterMs };
  const chosen = await prisma.ticket.findMany({
    where: {
      status: { not: 'CANCELLED' },
      changeAnswers: {
        some: { changeId: change.id, choice: { in: ['REFUND', 'CONVERT'] }, doneAt: null, failure: null },
      },
    },
    distinct: ['orderId'],
    orderBy: { orderId: 'asc' },
    take: ordersAtOnce,
    select: { orderId: true },
  });
  for (const { orderId } of chosen) {
    await convertTickets(ctx, change, orderId);
    await refundOrder(ctx, change, orderId);
  }
  return chosen.length > 0 ? goOn(ctx, change) : end(ctx, change);
}

async function isBusy(ctx: CommandContext, change: StoredChange): Promise<boolean> {
  const open = await ctx.db.prisma.refund.count({ where: { changeId: change.id, status: 'PENDING' } });
  return open >= mostRefundsOpen;
}

async function goOn(ctx: CommandContext, change: StoredChange): Promise<ChangeStep> {
  await notifyLive(ctx.db.prisma, `event:${change.eventId}`);
  return { isOver: false, pauseMs: soonMs };
}

async function end(ctx: CommandContext, change: StoredChange): Promise<ChangeStep> {
  await ctx.db.prisma.eventChange.updateMany({
    where: { id: asId('eventChange', change.id), endedAt: null },
    data: { endedAt: ctx.now },
  });
  await notifyLive(ctx.db.prisma, `event:${change.eventId}`);
  return { isOver: true };
}
