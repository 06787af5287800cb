import { failureOf } from '../../api/failure.ts';
import { storefrontApi } from '../../api/storefront-api.ts';
import { randomCrockford, randomSecret } from '../../browser/random.ts';
import { readJson, tabStore } from '../../browser/storage.ts';
import { endsOrder } from '../../checkout/placing.ts';

/** A seat that is bought for a ticket which is there already. */
export interface Upgrade {
  readonly token: string;
  readonly eventSlug: string;
  readonly workshopKey: string;
  /** What the page says it costs, in minor units. */
  readonly priceMinor: number;
  /** The place in line whose offered seat it is. */
  readonly entryId?: string | undefined;
  /** A seat that is given up when this one is paid. */
  readonly swapsSeatId?: string | undefined;
  readonly buyer: { readonly name: string; readonly email: string };
}

/** Where it goes on, or why not, in words. */
export type Placed = { readonly address: string } | { readonly refusal: string };

/** An order of this tab: the same content, pressed again, is the same order. */
interface OwnUpgrade {
  readonly content: string;
  readonly orderId: string;
  readonly secret: string;
  readonly orderPath: string | null;
}

const storeKey = ({ eventSlug, workshopKey }: Pick<Upgrade, 'eventSlug' | 'workshopKey'>) =>
  `lanyard:upgrade:${eventSlug}:${workshopKey}`;

/** Orders one seat for a ticket and answers where it is paid; refused, it says why. Throws when nobody answers. */
export async function placeUpgrade(upgrade: Upgrade): Promise<Placed> {
  const { token, eventSlug, workshopKey, priceMinor, entryId, swapsSeatId, buyer } = upgrade;
  const key = storeKey(upgrade);
  const content = JSON.stringify([token, priceMinor, entryId, swapsSeatId, buyer]);
  const known = readOwn(key);
  const own = known?.content === content ? known : { content, ...newIdentity() };
  const keep = (change: Partial<OwnUpgrade>) => tabStore.setItem(key, JSON.stringify({ ...own, ...change }));
  keep({});
  try {
    const answer = await storefrontApi.orders.place.mutate({
      ...{ orderId: own.orderId, secret: own.secret, eventSlug, lines: [], attendees: [], buyer },
      workshops: [{ workshopKey, ticketPosition: 0, shownUnitMinor: priceMinor }],
      upgrade: { token, entryId: entryId ?? null, swapsSeatId: swapsSeatId ?? null },
    });
    if (answer.outcome === 'REFUSED') {
      if (endsOrder(answer.code)) keep(newIdentity());
      return { refusal: answer.sentence };
    }
    keep({ orderPath: answer.orderPath });
    return { address: answer.outcome === 'PAY' ? answer.payUrl : answer.orderPath };
  } catch (error) {
    const { code, sentence } = failureOf(error);
    if (code === 'UNREACHABLE') throw error;
    if (endsOrder(code)) keep(newIdentity());
    return { refusal: sentence };
  }
}

/** The page of the order that this tab placed for a seat; null when it knows of none. */
export function upgradeOrderPath(which: Pick<Upgrade, 'eventSlug' | 'workshopKey'>): string | null {
  return readOwn(storeKey(which))?.orderPath ?? null;
}

const newIdentity = () => ({
  ...{ orderId: `ord_${randomCrockford(20)}`, secret: randomSecret(32), orderPath: null },
});

function readOwn(key: string): OwnUpgrade | null {
  // Written above, in this tab alone.
  return readJson(tabStore, key) as OwnUpgrade | null;
}
