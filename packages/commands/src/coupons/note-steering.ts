import type { Tx } from '@lanyard/db/client';
import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type CouponId, type EventId, type RequestId } from '@lanyard/domain/ids/ids';
import { instantWords } from '@lanyard/domain/time/event-words';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { notifyLive } from '../live/notify-live.ts';
import { steeringActions } from './steering-actions.ts';

/** One thing of a code that somebody of the staff changes; `basedOn` is what they saw when they did. */
export type Steering =
  | { readonly kind: 'CAPACITY'; readonly to: number | null; readonly basedOn: number | null }
  | { readonly kind: 'ACTIVE'; readonly to: boolean }
  | { readonly kind: 'END'; readonly to: Date | null; readonly basedOn: Date | null }
  | { readonly kind: 'LABEL'; readonly to: string | null; readonly basedOn: string | null };

/** One press, about one code of an event. */
export interface SteeringRequest {
  readonly eventId: EventId;
  readonly code: CouponCode;
  readonly requestId: RequestId;
  readonly steering: Steering;
}

/**
 * Takes a change of a code into our row, once a press; bringing it to the code's source comes after. Of two who
 * change the same thing at once the second is refused. Throws COUPON_NOT_FOUND, COUPON_CHANGED, and
 * COUPON_BELOW_USED for a capacity under what is taken that does not close the code.
 */
export async function noteSteering(ctx: CommandContext, request: SteeringRequest): Promise<CouponId> {
  const { eventId, code, requestId, steering } = request;
  return inTransaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Coupon" WHERE "eventId" = ${eventId} AND "code" = ${code} FOR UPDATE`;
    const row = await tx.coupon.findUnique({
      where: { eventId_code: { eventId, code } },
      include: { event: { select: { timeZone: true } } },
    });
    if (!row) throw new DomainError('COUPON_NOT_FOUND');
    const about = {
      subjectKind: 'coupon',
      subjectId: row.id,
      action: steeringActions[steering.kind],
    } as const;
    const isKnown = await tx.auditEntry.findFirst({
      where: { ...about, facts: { path: ['requestId'], equals: requestId } },
      select: { id: true },
    });
    if (!isKnown) {
      refuseStale(row, steering, row.event.timeZone);
      await write(tx, row.id, steering);
      if (steering.kind === 'CAPACITY')
        await tx.capacityChange.create({
          data: {
            ...{ eventId, subjectKind: 'coupon', subjectId: row.id, from: row.capacity, to: steering.to },
            ...{ staffId: ctx.actor.id ?? null, at: ctx.now },
          },
        });
      await appendAudit(ctx, tx, { ...about, facts: { requestId, to: factOf(steering.to) } });
      await notifyLive(tx, `event:${eventId}`);
    }
    return asId('coupon', row.id);
  });
}

interface Steered {
  readonly code: string;
  readonly capacity: number | null;
  readonly endsAt: Date | null;
  readonly label: string | null;
  readonly used: number;
  readonly held: number;
}

function refuseStale(row: Steered, steering: Steering, timeZone: string): void {
  const { code, capacity, endsAt, label } = row;
  if (steering.kind === 'CAPACITY') {
    const { to, basedOn } = steering;
    if (capacity !== basedOn)
      throw new DomainError('COUPON_CHANGED', {
        ...{ code, now: capacity === null ? 'it has no limit now' : `its capacity is ${capacity} now` },
      });
    const taken = row.used + row.held;
    if (to !== null && to !== 0 && to < taken) throw new DomainError('COUPON_BELOW_USED', { code, taken });
  }
  if (steering.kind === 'END' && endsAt?.getTime() !== steering.basedOn?.getTime())
    throw new DomainError('COUPON_CHANGED', {
      ...{ code, now: endsAt ? `it ends on ${instantWords(endsAt, timeZone)} now` : 'it has no end now' },
    });
  if (steering.kind === 'LABEL' && label !== steering.basedOn && label !== steering.to)
    throw new DomainError('COUPON_CHANGED', {
      ...{ code, now: label === null ? 'it has no label now' : `its label is “${label}” now` },
    });
}

async function write(tx: Tx, id: string, steering: Steering): Promise<void> {
  switch (steering.kind) {
    case 'CAPACITY':
      await tx.coupon.update({ where: { id }, data: { capacity: steering.to } });
      return;
    case 'ACTIVE':
      await tx.coupon.update({ where: { id }, data: { isActive: steering.to } });
      return;
    case 'END':
      await tx.coupon.update({ where: { id }, data: { endsAt: steering.to } });
      return;
    case 'LABEL':
      await tx.coupon.update({ where: { id }, data: { label: steering.to } });
  }
}

function factOf(to: Steering['to']): string | number | boolean | null {
  return to instanceof Date ? to.toISOString() : to;
}
