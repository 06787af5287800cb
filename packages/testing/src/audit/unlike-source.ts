import type { Ledger } from '../drive/ledger.ts';
import type { CouponBooks } from './read-coupon-books.ts';

/** Codes of which our row says another capacity, or another pause, than the processor does. */
export function unlikeSource({ codes }: Pick<CouponBooks, 'codes'>, { promotionCodes }: Ledger): string[] {
  return codes.flatMap(({ code, sourceId, isActive, capacity }) => {
    const there = promotionCodes.find(({ id }) => id === sourceId);
    if (!there) return [];
    const label = there.metadata['lanyard_capacity'] ?? '';
    const capacityThere = label === '' ? null : Number(label);
    return capacityThere === capacity && there.active === isActive
      ? []
      : [`${code}: ${capacity} and ${isActive} here, ${capacityThere} and ${there.active} there`];
  });
}
