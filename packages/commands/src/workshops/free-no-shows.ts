import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { EventId, RequestId, WorkshopId, WorkshopSeatId } from '@lanyard/domain/ids/ids';
import { instantWords } from '@lanyard/domain/time/event-words';
import { noShowGraceMinutes } from '@lanyard/domain/workshops/presence';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { notifyLive } from '../live/notify-live.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { lockWorkshops } from './lock-workshops.ts';
import { moveSeats } from './move-seats.ts';
import { seatStandby } from './seat-standby.ts';
import { tellParkedLines } from './tell-parked-lines.ts';

/** The seats that staff saw empty; of these, whoever is marked present meanwhile keeps theirs. */
export interface FreeNoShows {
  readonly eventId: EventId;
  readonly workshopId: WorkshopId;
  readonly requestId: RequestId;
  readonly seatIds: readonly WorkshopSeatId[];
}

/** What came of it. */
export interface FreedNoShows {
  readonly freed: number;
  /** Who stood at the door and sits now. */
  readonly seated: number;
}

/**
 * Gives back the seats of those who have not come, some minutes after the start, and seats who stands at the door,
 * by priority and in order of joining. A second press finds the seats given back and seats whoever came since.
 * Throws `WORKSHOP_NOT_FOUND` and `WORKSHOP_NOT_BEGUN`.
 */
export async function freeNoShows(ctx: CommandContext, input: FreeNoShows): Promise<FreedNoShows> {
  const freed = await inTransaction(ctx, (tx) => giveBack(ctx, tx, input));
  const seated = await seatStandby(ctx, input);
  return { freed, seated };
}

async function giveBack(ctx: CommandContext, tx: Tx, input: FreeNoShows): Promise<number> {
  const { eventId, workshopId, requestId, seatIds } = input;
  await lockWorkshops(tx, [workshopId]);
  const workshop = await tx.workshop.findUnique({ where: { id: workshopId }, include: { event: true } });
  if (!workshop || workshop.eventId !== eventId) throw new DomainError('WORKSHOP_NOT_FOUND');
  const from = new Date(workshop.startsAt.getTime() + noShowGraceMinutes * 60_000);
  if (ctx.now < from)
    throw new DomainError('WORKSHOP_NOT_BEGUN', {
      ...{ what: workshop.title, when: instantWords(from, workshop.event.timeZone) },
    });
  const seats = await tx.workshopSeat.findMany({
    where: {
      ...{ id: { in: [...seatIds] }, workshopId, status: 'SEATED' },
      OR: [{ presence: null }, { presence: 'ABSENT' }],
    },
    select: { id: true, ticket: { select: { id: true, orderId: true, reference: true } } },
  });
  await tx.workshop.update({ where: { id: workshopId }, data: { noShowsFreedAt: ctx.now } });
  if (seats.length === 0) return 0;
  await tx.workshopSeat.updateMany({
    where: { id: { in: seats.map(({ id }) => id) } },
    data: { status: 'RELEASED', endedAt: ctx.now, endedWhy: 'NO_SHOW' },
  });
  await moveSeats(tx, 'unseat', { workshopId, quantity: seats.length });
  const tickets = seats.flatMap(({ id, ticket }) => (ticket ? [{ seatId: id, ...ticket }] : []));
  for (const ticket of tickets) {
    await appendTimeline(tx, {
      ...{ eventId, orderId: ticket.orderId, ticketId: ticket.id, at: ctx.now },
      ...{ kind: 'WORKSHOP_NO_SHOW', once: ticket.seatId },
      facts: { ticket: ticket.reference, workshop: workshop.title },
    });
  }
  await tellParkedLines(
    tx,
    tickets.map(({ id }) => id),
  );
  await appendAudit(ctx, tx, {
    action: 'workshops.freeNoShows',
    subjectKind: 'workshop',
    subjectId: workshopId,
    facts: { requestId, freed: seats.length },
  });
  await notifyLive(tx, `event:${eventId}`);
  return seats.length;
}
