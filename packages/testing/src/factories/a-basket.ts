import { randomBytes } from 'node:crypto';
import type { CommandContext } from '@lanyard/commands/context';
import type { CouponLookup } from '@lanyard/contracts/coupons/coupon-calls';
import { pricedEventOf, pricedRows } from '@lanyard/commands/orders/priced-event';
import { randomId } from '@lanyard/crypto/random';
import type { PlaceOrderInput } from '@lanyard/domain/orders/place-order.schema';
import { priceAt } from '@lanyard/domain/pricing/price-at';

/** What a test cares about in a basket: quantities by ticket type and by swag variant, and who buys for whom. */
export interface BasketWishes {
  readonly slug: string;
  /** One `standard` unless told otherwise, or swag is wished for. */
  readonly lines?: Readonly<Record<string, number>>;
  /** Quantities by `item/variant`. */
  readonly swag?: Readonly<Record<string, number>>;
  /** Tickets by position that want each workshop, by its key. */
  readonly workshops?: Readonly<Record<string, readonly number[]>>;
  readonly upgrade?: PlaceOrderInput['upgrade'];
  readonly coupon?: PlaceOrderInput['coupon'];
  /** What looking the code up came to, for factories that hold the order. */
  readonly lookup?: CouponLookup;
  readonly replaces?: Pick<PlaceOrderInput, 'orderId' | 'secret'> | null;
  readonly buyer?: PlaceOrderInput['buyer'];
  readonly attendees?: PlaceOrderInput['attendees'];
  readonly orderId?: string;
  readonly secret?: string;
}

/** What a browser would send: the prices it shows are those of the rows. */
export async function aBasket(ctx: CommandContext, wishes: BasketWishes): Promise<PlaceOrderInput> {
  const rows = await ctx.db.prisma.event.findUniqueOrThrow({
    where: { slug: wishes.slug },
    include: pricedRows,
  });
  const { ticketTypes, swag, workshops } = pricedEventOf(rows);
  const tag = randomBytes(4).toString('hex');
  return {
    orderId: wishes.orderId ?? randomId('ord'),
    secret: wishes.secret ?? randomBytes(24).toString('base64url'),
    eventSlug: wishes.slug,
    lines: Object.entries(wishes.lines ?? (wishes.swag || wishes.upgrade ? {} : { standard: 1 })).map(
      ([ticketTypeKey, quantity]) => ({
        ticketTypeKey,
        quantity,
        shownUnitMinor: ticketTypes
          .filter((type) => type.key === ticketTypeKey)
          .reduce((_, type) => priceAt(type, ctx.now.getTime()).priceMinor, 0),
      }),
    ),
    swag: Object.entries(wishes.swag ?? {}).map(([name, quantity]) => {
      const [itemKey = '', variantKey = ''] = name.split('/');
      const shownUnitMinor = swag.find((item) => item.key === itemKey)?.priceMinor ?? 0;
      return { itemKey, variantKey, quantity, shownUnitMinor };
    }),
    workshops: Object.entries(wishes.workshops ?? {}).flatMap(([workshopKey, positions]) =>
      positions.map((ticketPosition) => ({
        workshopKey,
        ticketPosition,
        shownUnitMinor: workshops.find(({ key }) => key === workshopKey)?.priceMinor ?? 0,
      })),
    ),
    upgrade: wishes.upgrade ?? null,
    coupon: wishes.coupon ?? null,
    replaces: wishes.replaces ? { orderId: wishes.replaces.orderId, secret: wishes.replaces.secret } : null,
    buyer: wishes.buyer ?? { name: `Buyer ${tag}`, email: `buyer-${tag}@example.org` },
    attendees: wishes.attendees ?? [],
  };
}
