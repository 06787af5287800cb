import type { Db, DbClient } from '@lanyard/db/client';
import { jsonNull } from '@lanyard/db/json-null';
import { couponCodeOf } from '@lanyard/domain/coupons/coupon-code';
import type { BuiltInCode, BuiltInCodeStore } from '@lanyard/domain/ports/built-in-codes';
import type { CouponDiscount } from '@lanyard/domain/ports/coupons';

type BuiltInCodeRow = NonNullable<Awaited<ReturnType<DbClient['builtInCode']['findUnique']>>>;

/** Built-in codes as rows. It is asked as a processor would be, outside every transaction of ours. */
export function createBuiltInCodeStore({ prisma }: Db): BuiltInCodeStore {
  const find = async (code: string): Promise<BuiltInCode | null> => {
    const row = await prisma.builtInCode.findUnique({ where: { code } });
    return row && toCode(row);
  };
  return {
    find,

    async insert(code) {
      await prisma.builtInCode.createMany({ data: toRow(code), skipDuplicates: true });
      return toCode(await prisma.builtInCode.findUniqueOrThrow({ where: { code: code.code } }));
    },

    async change(code, change) {
      const [row] = await prisma.builtInCode.updateManyAndReturn({ where: { code }, data: change });
      return row ? toCode(row) : null;
    },

    async list({ eventSlug, after, limit }) {
      const rows = await prisma.builtInCode.findMany({
        where: {
          OR: [{ eventSlug }, { eventSlug: null }],
          ...(after === null ? {} : { code: { gt: after } }),
        },
        orderBy: { code: 'asc' },
        take: limit,
      });
      return rows.map(toCode);
    },
  };
}

function toRow({ discount, ticketTypeKeys, unlocks, ...terms }: BuiltInCode) {
  const isAmount = discount.kind === 'AMOUNT';
  return {
    ...terms,
    discountKind: discount.kind,
    percentBp: isAmount ? null : discount.percentBp,
    amountMinor: isAmount ? discount.amountMinor : null,
    currency: isAmount ? discount.currency : null,
    amountPer: isAmount ? discount.per : null,
    ticketTypeKeys: ticketTypeKeys === null ? jsonNull : [...ticketTypeKeys],
    unlocks: [...unlocks],
  };
}

function toCode(row: BuiltInCodeRow): BuiltInCode {
  const code = couponCodeOf(row.code);
  if (!code) throw new Error('a stored code is not in its one spelling');
  const { isActive, capacity, startsAt, endsAt, eventSlug, label } = row;
  const { minimumTickets, perOrder, oncePerBuyer } = row;
  return {
    ...{
      code,
      isActive,
      capacity,
      startsAt,
      endsAt,
      eventSlug,
      minimumTickets,
      perOrder,
      oncePerBuyer,
      label,
    },
    discount: discountOf(row),
    ticketTypeKeys: row.ticketTypeKeys === null ? null : keysOf(row.ticketTypeKeys),
    unlocks: keysOf(row.unlocks),
  };
}

/** The table's checks let no amount in without its money and its basis. */
function discountOf({ discountKind, percentBp, ...amount }: BuiltInCodeRow): CouponDiscount {
  if (discountKind === 'PERCENT') return { kind: 'PERCENT', percentBp: percentBp ?? 0 };
  return {
    kind: 'AMOUNT',
    amountMinor: amount.amountMinor ?? 0,
    currency: amount.currency ?? '',
    per: amount.amountPer === 'TICKET' ? 'TICKET' : 'ORDER',
  };
}

function keysOf(keys: unknown): string[] {
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}
