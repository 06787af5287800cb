import { setTimeout as delay } from 'node:timers/promises';
import { approveCancellation } from '@lanyard/commands/cancellations/approve-cancellation';
import { declineCancellation } from '@lanyard/commands/cancellations/decline-cancellation';
import { retryRefund } from '@lanyard/commands/refunds/retry-refund';
import { randomId } from '@lanyard/crypto/random';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId } from '@lanyard/domain/ids/ids';
import type { Stack } from '../launcher/stack.ts';
import { openOffice, type Office } from './office.ts';
import type { Random } from './random.ts';
import type { Witness } from './witness.ts';

/** What support did about wishes and refunds. */
export const supportDeeds = ['approved', 'changed', 'declined', 'retried'] as const;
export type SupportDeeds = Record<(typeof supportDeeds)[number], number>;

interface Desk {
  readonly stack: Stack;
  readonly random: Random;
  readonly stopAt: number;
  readonly witness: Witness;
  readonly done: SupportDeeds;
}

/** Decides wishes to cancel until the time is over, each from two tabs at once, and makes failed refunds again. */
export async function runSupport(desk: Desk): Promise<void> {
  const office = await openOffice(desk.stack);
  while (Date.now() < desk.stopAt) {
    await decide(desk, office);
    await retry(desk, office);
    await delay(desk.random.between(100, 700));
  }
  await office.close();
}

async function decide({ random, witness, done }: Desk, { db, command }: Office): Promise<void> {
  const wish = await db.prisma.cancellation.findFirst({
    where: { status: 'ASKED' },
    orderBy: { askedAt: 'asc' },
  });
  if (!wish) return;
  const cancellationId = asId('cancellation', wish.id);
  const press = () => ({ cancellationId, words: 'So be it.', requestId: randomId('req') });
  const approve = (amountMinor: number) => approveCancellation(command(), { ...press(), amountMinor });
  const approveLess = () => approve(Math.floor(wish.dueMinor / 2));
  const decline = () => declineCancellation(command(), press());
  const isDeclined = done.approved > done.declined * 4;
  const least = done.changed < done.approved ? approveLess : () => approve(wish.dueMinor);
  const [first, second] = isDeclined
    ? [decline, decline]
    : [least, random.next() < 0.3 ? decline : () => approve(wish.dueMinor)];
  const tabs = await Promise.all([first(), second()].map((tab) => isDone(tab)));
  if (tabs.every(Boolean)) witness.wrongs.push(`two tabs decided about ${wish.id}`);
  const now = await db.prisma.cancellation.findUniqueOrThrow({ where: { id: wish.id } });
  if (now.status === 'DECLINED') done.declined++;
  else if (now.decidedMinor === wish.dueMinor) done.approved++;
  else done.changed++;
}

async function retry({ random, done }: Desk, { db, command }: Office): Promise<void> {
  const failed = await db.prisma.refund.findFirst({ where: { status: 'FAILED', retriedById: null } });
  // A card that takes no money back fails again, and somebody else has to see to it.
  if (!failed || (done.retried > 0 && random.next() < 0.9)) return;
  const refundId = asId('refund', failed.id);
  const eventId = asId('event', failed.eventId);
  const tabs = await Promise.all([1, 2].map(() => isDone(retryRefund(command(), { eventId, refundId }))));
  if (tabs.some(Boolean)) done.retried++;
}

/** Whether it was done; a refusal with a reason is an answer. */
async function isDone(deed: Promise<unknown>): Promise<boolean> {
  try {
    await deed;
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
