import { derivedId } from '@lanyard/crypto/random';
import type { CouponLookup } from '@lanyard/contracts/coupons/coupon-calls';
import type { DbClient, Tx } from '@lanyard/db/client';
import { jsonNull } from '@lanyard/db/json-null';
import { couponFaultColumns } from '@lanyard/domain/coupons/coupon-fault';
import { asId, type EventId } from '@lanyard/domain/ids/ids';
import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { SourceCoupon } from '@lanyard/domain/ports/coupons';
import type { CommandContext } from '../context.ts';

/** The terms of a code that our mirror of it keeps. */
export type MirroredTerms = Omit<SourceCoupon, 'code'>;

/**
 * Keeps what a code's source said (null: there is no such code) when it was asked, at `ctx.now`, in our mirror of
 * it; an answer that was overtaken by that to a later question changes nothing. A code of another event is
 * unknown here, and so is one that is gone; an amount in another currency is a code for no ticket.
 */
export async function recordCoupon(
  ctx: CommandContext,
  input: { readonly eventId: EventId; readonly code: CouponCode; readonly found: MirroredTerms | null },
  tx: Tx | DbClient = ctx.db.prisma,
): Promise<CouponLookup> {
  const { eventId, code, found } = input;
  const isNewest = { eventId, code, seenAt: { lte: ctx.now } };
  const event = await tx.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { slug: true, currency: true },
  });
  const isOurs = found !== null && (found.eventSlug === null || found.eventSlug === event.slug);
  if (!isOurs) {
    await tx.coupon.updateMany({ where: isNewest, data: { isActive: false, seenAt: ctx.now } });
    return { found: 'UNKNOWN' };
  }
  const { discount, capacity } = found;
  const isForeign = discount.kind === 'AMOUNT' && discount.currency.toUpperCase() !== event.currency;
  const terms = {
    sourceId: found.sourceId,
    isActive: found.isActive,
    discountKind: discount.kind,
    percentBp: discount.kind === 'PERCENT' ? discount.percentBp : null,
    amountMinor: discount.kind === 'AMOUNT' ? discount.amountMinor : null,
    amountPer: discount.kind === 'AMOUNT' ? discount.per : null,
    capacity,
    startsAt: found.startsAt,
    endsAt: found.endsAt,
    ticketTypeKeys: isForeign ? [] : found.ticketTypeKeys === null ? jsonNull : [...found.ticketTypeKeys],
    minimumTickets: found.minimumTickets,
    oncePerBuyer: found.oncePerBuyer,
    perOrder: found.perOrder,
    unlocks: [...found.unlocks],
    label: found.label,
    ...couponFaultColumns(found.fault),
    ridesOnProcessor: found.ridesOnProcessor,
    timesRedeemed: found.timesRedeemed,
    seenAt: ctx.now,
  };
  const id = asId('coupon', derivedId('cpn', eventId, code));
  const { count } = await tx.coupon.updateMany({ where: isNewest, data: terms });
  if (count === 0)
    await tx.coupon.createMany({
      data: { id, eventId, code, ...terms, createdAt: ctx.now },
      skipDuplicates: true,
    });
  return { found: 'FOUND', couponId: id, capacity };
}
