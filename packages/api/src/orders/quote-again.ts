import { couponTermsOf, type CouponRow } from '@lanyard/commands/coupons/coupon-terms-of';
import { unlockedBy } from '@lanyard/commands/coupons/unlocked-by';
import type { Db } from '@lanyard/db/client';
import { checkCoupon } from '@lanyard/domain/coupons/check-coupon';
import { couponCodeOf } from '@lanyard/domain/coupons/coupon-code';
import { fitToUses } from '@lanyard/domain/coupons/fit-to-uses';
import type { CouponTerms } from '@lanyard/domain/coupons/coupon-terms';
import { DomainError, type ErrorCode } from '@lanyard/domain/errors/error-codes';
import type { EventView } from '@lanyard/domain/events/event-view';
import type { PlaceOrderInput } from '@lanyard/domain/orders/place-order.schema';
import { discountable, quoteBasket, type Quote } from '@lanyard/domain/pricing/quote-basket';
import { ownCouponUses, type OwnOrder } from '../coupons/own-coupon-uses.ts';
import type { SharedServices } from '../context.ts';
import { loadEvent, type CatalogEntry } from '../events/load-event.ts';
import { withUnlocked } from '../events/with-unlocked.ts';
import { isAboutCoupon } from './decide-place.ts';

/**
 * What a refused basket costs at this moment, read from the database: memory may be what showed the old price.
 * The code counts unless it is why the basket was refused. Null when the basket cannot be priced at all.
 */
export async function quoteAgain(
  ctx: Pick<SharedServices, 'db' | 'eventCatalog' | 'now'>,
  { eventSlug, lines, swag, workshops, upgrade, coupon, replaces }: PlaceOrderInput,
  code: ErrorCode,
): Promise<Quote | null> {
  const entry = await loadEvent(ctx.db, { slug: eventSlug });
  if (!entry) return null;
  const remembered = await ctx.eventCatalog.find(eventSlug);
  // What this server shows next is not older than what it has just said.
  if (remembered) await ctx.eventCatalog.refresh(remembered, entry.version);
  const now = ctx.now().getTime();
  const basket = { lines, swag, workshops, isUpgrade: upgrade !== null };
  const row = coupon && !isAboutCoupon(code) ? await readRow(ctx.db, entry, coupon.code) : null;
  const view = withUnlocked(entry, unlockedBy(row));
  try {
    const bare = quoteBasket(view, basket, { now, coupon: null });
    const terms = row && (await readUsableTerms(ctx, view, bare, { row, own: replaces }));
    return terms ? quoteBasket(view, basket, { now, coupon: terms }) : bare;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

async function readRow({ prisma }: Db, { eventId }: CatalogEntry, text: string) {
  const code = couponCodeOf(text);
  return code && prisma.coupon.findUnique({ where: { eventId_code: { eventId, code } } });
}

async function readUsableTerms(
  { db, now }: Pick<SharedServices, 'db' | 'now'>,
  view: EventView,
  bare: Quote,
  { row, own }: { readonly row: CouponRow & { readonly id: string }; readonly own: OwnOrder | null },
): Promise<CouponTerms | null> {
  const known = couponTermsOf(row, view.currency);
  const lines = bare.lines.map(discountable);
  const taken = known.taken - (await ownCouponUses(db, row.id, own));
  // The discount is for the uses left where that is the rule; if there are any is decided at the next placing.
  const terms = {
    ...fitToUses({ ...known, taken }, lines, view.policies.couponShort),
    capacity: null,
  };
  const { currency, timeZone } = view;
  const use = { lines, currency, now: now().getTime(), timeZone };
  return checkCoupon(terms, use) ? null : terms;
}
