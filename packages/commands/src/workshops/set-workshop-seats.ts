import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type EventId, type RequestId, type WorkshopId } from '@lanyard/domain/ids/ids';
import { leastCapacity } from '@lanyard/domain/workshops/seat-counts';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { notifyLive } from '../live/notify-live.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { lockWorkshops } from './lock-workshops.ts';

/** How many seats there are, and in which room. */
export interface RoomAndSeats {
  readonly capacity: number;
  readonly room: string;
  /** What the room itself holds. */
  readonly roomLimit: number;
}

/** What an organizer decides, what they saw when they did, and why. */
export interface SetWorkshopSeats extends RoomAndSeats {
  readonly eventId: EventId;
  readonly workshopId: WorkshopId;
  readonly requestId: RequestId;
  readonly why: string;
  readonly basedOn: RoomAndSeats;
}

/**
 * Gives a workshop more seats or fewer, in the same room or in another, once a press; the process serves the line
 * with what is new. Buyers in flight hold their seats by the same row, so no seat that somebody has is lost. Throws
 * `WORKSHOP_NOT_FOUND`, `WORKSHOP_SEATS_CHANGED` when somebody else was quicker, `WORKSHOP_BELOW_TAKEN`,
 * `WORKSHOP_OVER_ROOM` and `WORKSHOP_ROOM_TAKEN`.
 */
export async function setWorkshopSeats(ctx: CommandContext, input: SetWorkshopSeats): Promise<void> {
  const { eventId, workshopId, requestId, capacity, room, roomLimit, basedOn } = input;
  await inTransaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Event" WHERE "id" = ${eventId} FOR NO KEY UPDATE`;
    if (await wasSet(tx, workshopId, requestId)) return;
    await lockWorkshops(tx, [workshopId]);
    const before = await tx.workshop.findUnique({ where: { id: workshopId } });
    if (!before || before.eventId !== eventId) throw new DomainError('WORKSHOP_NOT_FOUND');
    if (!isSame(before, basedOn))
      throw new DomainError('WORKSHOP_SEATS_CHANGED', {
        now: `${before.capacity} seats, and ${before.room} holds ${before.roomLimit}`,
      });
    if (isSame(before, input)) return;
    const taken = leastCapacity(before);
    if (capacity < taken) throw new DomainError('WORKSHOP_BELOW_TAKEN', { taken });
    if (capacity > roomLimit) throw new DomainError('WORKSHOP_OVER_ROOM', { room, max: roomLimit });
    if (room !== before.room) await refuseTakenRoom(tx, { ...before, room });
    await tx.workshop.update({
      where: { id: workshopId },
      data: { capacity, room, roomLimit, version: { increment: 1 } },
    });
    await tx.event.update({ where: { id: eventId }, data: { version: { increment: 1 } } });
    await noteChange(ctx, tx, before, input);
    const message = { kind: 'seatsMayBeFree', eventId } as const;
    if (capacity > before.capacity)
      await appendOutbox(tx, { target: 'workshop', targetId: workshopId, message });
    await appendOutbox(tx, { target: 'stats', targetId: eventId, message: { kind: 'countsMoved' } });
    await notifyLive(tx, `event:${eventId}`);
  });
}

function isSame(a: RoomAndSeats, b: RoomAndSeats): boolean {
  return a.capacity === b.capacity && a.room === b.room && a.roomLimit === b.roomLimit;
}

async function wasSet(tx: Tx, workshopId: string, requestId: string): Promise<boolean> {
  const about = { subjectKind: 'workshop', subjectId: workshopId, action: 'workshops.setSeats' };
  const before = await tx.auditEntry.findFirst({
    where: { ...about, facts: { path: ['requestId'], equals: requestId } },
    select: { id: true },
  });
  return before !== null;
}

/** Throws `WORKSHOP_ROOM_TAKEN` when another workshop is in the room at the same time. */
async function refuseTakenRoom(
  tx: Tx,
  workshop: { id: string; eventId: string; room: string; startsAt: Date; endsAt: Date },
): Promise<void> {
  const { id, eventId, room, startsAt, endsAt } = workshop;
  const other = await tx.workshop.findFirst({
    where: { eventId, room, id: { not: id }, startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    select: { title: true },
  });
  if (other) throw new DomainError('WORKSHOP_ROOM_TAKEN', { room, what: other.title });
}

/** Writes down who changed it, from what to what, and why. */
async function noteChange(
  ctx: CommandContext,
  tx: Tx,
  before: RoomAndSeats,
  { eventId, workshopId, requestId, why, ...after }: SetWorkshopSeats,
): Promise<void> {
  const { kind, id = null } = ctx.actor;
  await tx.capacityChange.create({
    data: {
      ...{ eventId, subjectKind: 'workshop', subjectId: workshopId, why, at: ctx.now },
      ...{ from: before.capacity, to: after.capacity, staffId: kind === 'staff' ? id : null },
      ...(before.room === after.room ? {} : { roomFrom: before.room, roomTo: after.room }),
      ...(before.roomLimit === after.roomLimit
        ? {}
        : { roomLimitFrom: before.roomLimit, roomLimitTo: after.roomLimit }),
    },
  });
  await appendAudit(ctx, tx, {
    action: 'workshops.setSeats',
    subjectKind: 'workshop',
    subjectId: asId('workshop', workshopId),
    facts: { requestId, from: before.capacity, to: after.capacity },
  });
}
