import type { PriceTierView } from '../events/event-view.ts';

/** A product with its regular price and its dated ones, in the order in which they count. */
export interface DatedPrices {
  readonly priceMinor: number;
  readonly tiers: readonly PriceTierView[];
}

/** What something costs at a moment. */
export interface PriceNow {
  readonly priceMinor: number;
  /** The dated price that counts; null for the regular one. */
  readonly tier: { readonly key: string; readonly name: string } | null;
  /** When it may be another one next, milliseconds since 1970 UTC; null when it stays. */
  readonly changesAt: number | null;
}

/** The price at a moment: the first tier that is open (its end is not included), else the regular price. */
export function priceAt({ priceMinor, tiers }: DatedPrices, now: number): PriceNow {
  const open = tiers.find(
    (tier) => now >= instant(tier.startsAt, -Infinity) && now < instant(tier.endsAt, Infinity),
  );
  const bounds = tiers
    .flatMap((tier) => [instant(tier.startsAt, -Infinity), instant(tier.endsAt, Infinity)])
    .filter((bound) => bound > now && Number.isFinite(bound));
  return {
    priceMinor: open?.priceMinor ?? priceMinor,
    tier: open ? { key: open.key, name: open.name } : null,
    changesAt: bounds.length > 0 ? Math.min(...bounds) : null,
  };
}

function instant(iso: string | null, open: number): number {
  return iso === null ? open : Date.parse(iso);
}
