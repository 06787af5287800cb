import { findSteeredCoupon } from '@lanyard/commands/coupons/find-steered-coupon';
import { recordNewCoupon } from '@lanyard/commands/coupons/record-new-coupon';
import { recordSteered } from '@lanyard/commands/coupons/record-steered';
import type {
  AdoptCouponInput,
  ChangeCouponInput,
  ListedCodes,
  MakeCouponInput,
  SteeringAnswer,
} from '@lanyard/contracts/coupons/steer-coupon';
import type { EventId, StaffId } from '@lanyard/domain/ids/ids';
import type { CouponSource } from '@lanyard/domain/ports/coupons';
import type { CouponHome } from '@lanyard/domain/staff/coupon-words';
import { activityInfo, ApplicationFailure } from '@temporalio/activity';
import { commandContext, type ActivityDeps } from '../deps.ts';
import { askSource } from './ask-source.ts';
import { listAdoptable } from './list-adoptable.ts';
import { newCouponOf } from './source-terms.ts';

/** All places where codes live as one source, by where it makes new codes. */
export type CouponSources = Readonly<Record<CouponHome, CouponSource>>;

/** What organizers do about codes, each a one-off activity that the dashboard starts. */
export function createCouponSteering(deps: ActivityDeps, sources: CouponSources) {
  const anywhere = sources.STRIPE;
  const eventOf = (id: EventId) =>
    deps.db.prisma.event.findUniqueOrThrow({
      where: { id },
      select: { slug: true, name: true, currency: true },
    });
  const staffContext = (staffId: StaffId) => ({
    ...commandContext(deps),
    actor: { kind: 'staff', id: staffId } as const,
  });

  return {
    /** Makes a code and keeps our row of it; safe to repeat, since a source makes one code of the same terms. */
    async makeCoupon(input: MakeCouponInput): Promise<SteeringAnswer> {
      const { eventId, requestId, staffId, home, code } = input;
      const wanted = newCouponOf(input, await eventOf(eventId));
      const ctx = staffContext(staffId);
      const made = await askSource(deps, `coupon/${eventId}/${code}`, () => sources[home].create(wanted));
      if (!made.isDone) return { answer: 'REFUSED', why: made.why };
      await recordNewCoupon(ctx, {
        ...{ eventId, requestId, how: 'coupons.create', found: made.result },
      });
      return { answer: 'DONE' };
    },

    /**
     * Brings a change to the source, unless the same thing was changed again since; our row had it before. Once a
     * try has gone out it may reach the source behind a newer change, so from then on it is the newest change
     * that is brought, until none has come meanwhile.
     */
    async changeCoupon({
      couponId,
      requestId,
      change: { kind },
    }: ChangeCouponInput): Promise<SteeringAnswer> {
      for (let hasGoneOut = activityInfo().attempt > 1; ; hasGoneOut = true) {
        const ctx = commandContext(deps);
        const coupon = await findSteeredCoupon(ctx, { couponId, requestId, kind });
        if (!coupon) throw ApplicationFailure.nonRetryable('nobody asked for this change', 'NOT_REQUESTED');
        const { eventId, code, sourceId, isNewest, newestId, wanted } = coupon;
        if (!isNewest && !hasGoneOut) return { answer: 'SUPERSEDED' };
        const key = `coupon/${eventId}/${code}`;
        const changed = await askSource(deps, key, () => anywhere.change(sourceId, wanted));
        // Where it was refused the source goes on as it was, and so does our row.
        const later = changed.isDone ? ctx : commandContext(deps);
        const standing = changed.isDone ? changed : await askSource(deps, key, () => anywhere.lookUp(code));
        if (!standing.isDone) return { answer: 'REFUSED', why: standing.why };
        const steered = { eventId, couponId, code, found: standing.result, kind, newestId };
        if (!(await recordSteered(later, steered))) continue;
        if (!isNewest) return { answer: 'SUPERSEDED' };
        return changed.isDone ? { answer: 'DONE' } : { answer: 'REFUSED', why: changed.why };
      }
    },

    /** Ties a code that is for any event to one, and keeps our row of it. */
    async adoptCoupon({ eventId, requestId, staffId, code }: AdoptCouponInput): Promise<SteeringAnswer> {
      const { slug } = await eventOf(eventId);
      const ctx = staffContext(staffId);
      const adopted = await askSource(deps, `coupon/${eventId}/${code}`, async () => {
        const found = await anywhere.lookUp(code);
        return found?.eventSlug === null ? anywhere.change(found.sourceId, { eventSlug: slug }) : found;
      });
      if (!adopted.isDone) return { answer: 'REFUSED', why: adopted.why };
      const found = adopted.result;
      if (found?.eventSlug !== slug) return { answer: 'REFUSED', why: 'GONE' };
      await recordNewCoupon(ctx, { eventId, requestId, how: 'coupons.adopt', found });
      return { answer: 'DONE' };
    },

    /** Lists the codes an event could adopt. */
    async listCodesAtSource({ eventId }: { readonly eventId: EventId }): Promise<ListedCodes> {
      const [event, rows] = await Promise.all([
        eventOf(eventId),
        deps.db.prisma.coupon.findMany({ where: { eventId }, select: { code: true } }),
      ]);
      const known = new Set(rows.map(({ code }) => code));
      const listed = await askSource(deps, `coupon/${eventId}`, () =>
        listAdoptable(anywhere, { ...event, known }),
      );
      return listed.isDone ? listed.result : { codes: [], isMore: false };
    },
  };
}

export type CouponSteering = ReturnType<typeof createCouponSteering>;
