import { formatMoney } from '../money/money.ts';
import type { CouponOffer } from './coupon-views.ts';

/** What a code takes off, in words: "20 % off", "€10 off each ticket", "A free ticket". */
export function offerWords(offer: CouponOffer, perOrder: number | null, currency: string): string {
  const most =
    perOrder === null ? '' : `, for ${perOrder === 1 ? 'one ticket' : `${perOrder} tickets`} an order`;
  switch (offer.kind) {
    case 'NOTHING':
      return 'Opens hidden tickets';
    case 'AMOUNT': {
      const amount = formatMoney({ amountMinor: offer.amountMinor, currency }, { trimZeroes: true });
      return `${amount} off ${offer.per === 'ORDER' ? 'the order' : 'each ticket'}${most}`;
    }
    case 'PERCENT': {
      if (offer.percentBp === 10_000 && perOrder === 1) return 'A free ticket';
      return offer.percentBp === 10_000 ? `Free tickets${most}` : `${offer.percentBp / 100} % off${most}`;
    }
  }
}
