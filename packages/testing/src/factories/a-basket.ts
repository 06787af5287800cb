import { randomBytes } from 'node:crypto';
import type { CommandContext } from '@lanyard/commands/context';
import { randomId } from '@lanyard/crypto/random';
import type { PlaceOrderInput } from '@lanyard/domain/orders/place-order.schema';

/** What a test cares about in a basket: quantities by ticket type, and who buys for whom. */
export interface BasketWishes {
  readonly slug: string;
  /** One `standard` unless told otherwise. */
  readonly lines?: Readonly<Record<string, number>>;
  readonly buyer?: PlaceOrderInput['buyer'];
  readonly attendees?: PlaceOrderInput['attendees'];
  readonly orderId?: string;
  readonly secret?: string;
}

/** What a browser would send: the prices it shows are those of the rows. */
export async function aBasket(ctx: CommandContext, wishes: BasketWishes): Promise<PlaceOrderInput> {
  const types = await ctx.db.prisma.ticketType.findMany({ where: { event: { slug: wishes.slug } } });
  const tag = randomBytes(4).toString('hex');
  return {
    orderId: wishes.orderId ?? randomId('ord'),
    secret: wishes.secret ?? randomBytes(24).toString('base64url'),
    eventSlug: wishes.slug,
    lines: Object.entries(wishes.lines ?? { standard: 1 }).map(([ticketTypeKey, quantity]) => ({
      ticketTypeKey,
      quantity,
      shownUnitMinor: types.find((type) => type.key === ticketTypeKey)?.priceMinor ?? 0,
    })),
    buyer: wishes.buyer ?? { name: `Buyer ${tag}`, email: `buyer-${tag}@example.org` },
    attendees: wishes.attendees ?? [],
  };
}
