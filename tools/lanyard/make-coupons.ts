import type { CommandContext } from '@lanyard/commands/context';
import { recordCoupon } from '@lanyard/commands/coupons/record-coupon';
import type { EventFile } from '@lanyard/domain/events/event-file';
import { newCoupons } from '@lanyard/domain/events/new-coupons';
import type { EventId } from '@lanyard/domain/ids/ids';
import type { CouponSource, NewCoupon } from '@lanyard/domain/ports/coupons';
import { PortError } from '@lanyard/domain/ports/port-error';
import { hasSameTerms } from '@lanyard/integrations/coupons/has-same-terms';

/** What became of a file's codes: a line each, and whether all of them can be used now. */
export interface MadeCoupons {
  readonly lines: readonly string[];
  readonly areAllThere: boolean;
}

/** What of a source is needed here. */
type Codes = Pick<CouponSource, 'lookUp' | 'create'>;

type Outcome = 'MADE' | 'THERE' | 'CHANGED_SINCE' | 'OTHER_TERMS' | 'REFUSED' | 'AWAY' | 'NO_SOURCE';

const words: Readonly<Record<Outcome, string>> = {
  MADE: 'made',
  THERE: 'already there',
  CHANGED_SINCE: 'already there; its terms were changed at the payment processor since',
  OTHER_TERMS:
    'not made: the payment processor has this code with other terms. Choose another code, or give the file those terms',
  REFUSED: 'not made: the payment processor refused it',
  AWAY: 'not made: the payment processor did not answer. Run the same command again to make it',
  NO_SOURCE: 'not made: set STRIPE_SECRET_KEY and run the same command again',
};

/** Makes the codes a file asks for, those that are missing; safe to repeat. */
export async function makeCoupons(
  ctx: CommandContext,
  source: Codes | null,
  { eventId, file }: { readonly eventId: EventId; readonly file: EventFile },
): Promise<MadeCoupons> {
  const lines: string[] = [];
  let areAllThere = true;
  for (const coupon of newCoupons(file)) {
    const outcome = source ? await makeOne(ctx, source, eventId, coupon) : 'NO_SOURCE';
    lines.push(`Code ${coupon.code}: ${words[outcome]}.`);
    areAllThere &&= outcome === 'MADE' || outcome === 'THERE' || outcome === 'CHANGED_SINCE';
  }
  return { lines, areAllThere };
}

async function makeOne(
  ctx: CommandContext,
  source: Codes,
  eventId: EventId,
  coupon: NewCoupon,
): Promise<Outcome> {
  const { code } = coupon;
  try {
    const known = await source.lookUp(code);
    if (known && !hasSameTerms(known, coupon)) {
      // Terms are changed at the processor once a code is ours, and only then.
      const isOurs =
        (await ctx.db.prisma.coupon.count({ where: { eventId, code, sourceId: known.sourceId } })) > 0;
      return isOurs ? 'CHANGED_SINCE' : 'OTHER_TERMS';
    }
    const found = known ?? (await source.create(coupon));
    await recordCoupon(ctx, { eventId, code, found });
    return known ? 'THERE' : 'MADE';
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    if (error.vendorCode === 'code_has_other_terms') return 'OTHER_TERMS';
    return error.isRetryable ? 'AWAY' : 'REFUSED';
  }
}
