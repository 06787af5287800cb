import { conversionName } from '@lanyard/commands/event-changes/conversion-name';
import { changeOf } from '@lanyard/commands/event-changes/change-rows';
import { factsOfFile } from '@lanyard/commands/event-changes/facts-of-file';
import { exportEvent } from '@lanyard/commands/events/export-event';
import type { DbClient } from '@lanyard/db/client';
import type { EventChangeModel } from '@lanyard/db/generated/prisma/models/EventChange';
import { eventStatusOf } from '@lanyard/domain/event-changes/event-status-of';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { ChangeList, ChangeProgress } from '@lanyard/domain/staff/event-change-views';
import type { SharedServices } from '../../context.ts';
import type { StaffEvent } from '../find-staff-event.ts';

/** An event's changes and how far each has come, out of the rows. */
export async function presentChanges(
  { db: { prisma }, now }: Pick<SharedServices, 'db' | 'now'>,
  { id: eventId, slug, currency, timeZone }: StaffEvent,
): Promise<ChangeList> {
  const stored = await exportEvent(prisma, slug);
  if (!stored) throw new DomainError('EVENT_NOT_FOUND');
  const { status } = await prisma.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { status: true },
  });
  const rows = await prisma.eventChange.findMany({
    where: { eventId },
    orderBy: { version: 'desc' },
    take: 20,
  });
  const changes: ChangeProgress[] = [];
  for (const row of rows) changes.push(await presentProgress(prisma, row, now()));
  return {
    ...{ version: stored.version, status: eventStatusOf({ status }), timeZone, currency, changes },
    now: factsOfFile(stored.file),
    ticketTypes: stored.file.ticketTypes.map(({ key, name }) => ({ key, name })),
  };
}

async function presentProgress(prisma: DbClient, row: EventChangeModel, now: Date): Promise<ChangeProgress> {
  const { id, kind, before, after, words, createdAt, answerBy, otherwise, isMailed } = changeOf(row);
  const answers = await prisma.eventChangeAnswer.groupBy({
    by: ['choice'],
    where: { changeId: id },
    _count: { _all: true },
  });
  const refunds = await prisma.refund.groupBy({
    by: ['status'],
    where: { changeId: id, retriedById: null },
    _count: { _all: true },
  });
  const stuck = await prisma.eventChangeAnswer.count({ where: { changeId: id, failure: { not: null } } });
  const chosen = (choice: string) => answers.find((each) => each.choice === choice)?._count._all ?? 0;
  const counted = (status: string) => refunds.find((each) => each.status === status)?._count._all ?? 0;
  return {
    ...{ changeId: id, kind, before, after, words, otherwise, isMailed, told: row.told },
    createdAt: createdAt.toISOString(),
    answerBy: answerBy?.toISOString() ?? null,
    state: stateOf(row, now),
    convertTo: await conversionName(prisma, row),
    chosen: { KEEP: chosen('KEEP'), REFUND: chosen('REFUND'), CONVERT: chosen('CONVERT') },
    converted: await prisma.ticketConversion.count({ where: { changeId: id } }),
    refundsOpen: counted('PENDING'),
    refundsSent: counted('SENT'),
    failed: counted('FAILED') + stuck,
  };
}

function stateOf(row: EventChangeModel, now: Date): ChangeProgress['state'] {
  if (row.endedAt !== null) return 'OVER';
  if (row.supersededAt !== null) return 'SUPERSEDED';
  if (row.toldAt === null) return 'TELLING';
  return row.answerBy !== null && now < row.answerBy ? 'ASKING' : 'CARRYING_OUT';
}
