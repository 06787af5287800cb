import type { NewCoupon, SourceCoupon } from '@lanyard/domain/ports/coupons';

/** Whether a code that is there is the one that is wanted; its label, its name in the books, its use and a pause do not count. */
export function hasSameTerms(known: SourceCoupon, wanted: NewCoupon): boolean {
  return canonical(known) === canonical(wanted);
}

function canonical(terms: Omit<NewCoupon, 'bookName'>): string {
  const { discount } = terms;
  return JSON.stringify([
    terms.code,
    discount.kind === 'PERCENT'
      ? [discount.percentBp]
      : [discount.amountMinor, discount.currency.toUpperCase(), discount.per],
    terms.capacity,
    terms.startsAt?.getTime() ?? null,
    terms.endsAt?.getTime() ?? null,
    terms.eventSlug,
    terms.ticketTypeKeys?.toSorted() ?? null,
    terms.minimumTickets,
    terms.perOrder,
    terms.oncePerBuyer,
    terms.unlocks.toSorted(),
  ]);
}
