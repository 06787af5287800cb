import { recordPaymentNotice } from '@lanyard/commands/payments/record-payment-notice';
import type { CouponNotices } from '@lanyard/domain/ports/coupon-notices';
import { commandContext, type ActivityDeps } from '../activities/deps.ts';

/** What hearing missed messages needs. */
export interface MissedNoticesDeps extends Pick<ActivityDeps, 'db' | 'keys'> {
  readonly couponNotices: CouponNotices;
}

/**
 * Asks the processor what it told about codes since an instant, and takes in what never arrived as if it had.
 * Answers the time of the newest message, and how many had been missed. Throws `PortError`.
 */
export async function hearMissedNotices(
  deps: MissedNoticesDeps,
  since: Date,
): Promise<{ readonly newest: Date | null; readonly missed: number }> {
  const { couponNotices, db } = deps;
  const told = await couponNotices.since(since);
  const idOf = (eventId: string) => `${couponNotices.name}:${eventId}`;
  const heard = await db.prisma.webhookEvent.findMany({
    where: { id: { in: told.map(({ eventId }) => idOf(eventId)) } },
    select: { id: true },
  });
  const known = new Set(heard.map(({ id }) => id));
  let missed = 0;
  for (const notice of told) {
    if (known.has(idOf(notice.eventId))) continue;
    const ctx = { ...commandContext(deps), actor: { kind: 'processor' } as const };
    const { isNew } = await recordPaymentNotice(ctx, { processor: couponNotices.name, notice });
    // A message that is only late may have come meanwhile.
    if (isNew) missed++;
  }
  return { newest: told.at(-1)?.createdAt ?? null, missed };
}
