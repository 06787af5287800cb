import { formChangeProblems } from '../registration/form-change-problems.ts';
import type { EventFile } from './event-file.ts';
import type { EventFileProblem } from './event-file-problems.ts';

/** What of an event is sold or under way, by keys; variants by `item/variant`. */
export interface EventSales {
  /** Orders that are neither refused nor expired, drafts included. */
  readonly orders: number;
  readonly quotas: Readonly<Record<string, Taken>>;
  readonly ticketTypes: Readonly<Record<string, Named>>;
  readonly variants: Readonly<Record<string, Taken & Named>>;
  /** Seats that are taken, held or offered, people on the waiting list, and whether anybody ever booked or waited. */
  readonly workshops: Readonly<
    Record<string, { readonly taken: number; readonly waiting: number; readonly isNamed: boolean }>
  >;
  /** Codes that exist at the payment processor. */
  readonly madeCoupons: readonly string[];
}

/** How much of something is sold, and held by orders under way. */
interface Taken {
  readonly held: number;
  readonly sold: number;
}

/** How many orders name something, those that are over included, and how many of them are not over. */
interface Named {
  readonly orders: number;
  readonly openOrders: number;
}

/** Changes of an event that what was sold does not allow, each with its reason; paths are those of the new file. */
export function refusedChanges(before: EventFile, after: EventFile, sales: EventSales): EventFileProblem[] {
  return [
    ...fixedOnceOrdered(before, after, sales),
    ...quotaProblems(before, after, sales),
    ...typeProblems(before, after, sales),
    ...wordingProblems(before, after),
    ...swagProblems(before, after, sales),
    ...workshopProblems(before, after, sales),
    ...couponProblems(before, after, sales),
  ];
}

const fixed = {
  slug: 'links that were mailed lead there',
  currency: 'there are orders in it',
  timeZone: 'mails and receipts tell their times in it',
} as const;

function fixedOnceOrdered(before: EventFile, after: EventFile, { orders }: EventSales): EventFileProblem[] {
  if (orders === 0) return [];
  return (['slug', 'currency', 'timeZone'] as const).flatMap((name) =>
    before[name] === after[name]
      ? []
      : [{ path: [name], message: `has to stay ${before[name]}: ${fixed[name]}` }],
  );
}

function quotaProblems(before: EventFile, after: EventFile, { quotas }: EventSales): EventFileProblem[] {
  return [
    ...gone(before.quotas, after.quotas).flatMap(({ key }) => {
      const taken = takenOf(quotas[key]);
      return taken.all === 0
        ? []
        : [{ path: ['quotas'], message: `"${key}" has to stay: of its seats, ${taken.words}` }];
    }),
    ...after.quotas.flatMap(({ key, capacity }, n) =>
      tooFew(capacity, quotas[key], ['quotas', n, 'capacity']),
    ),
  ];
}

function typeProblems(before: EventFile, after: EventFile, { ticketTypes }: EventSales): EventFileProblem[] {
  return [
    ...gone(before.ticketTypes, after.ticketTypes).flatMap(({ key }) =>
      stays(['ticketTypes'], key, ticketTypes[key], 'lower the capacity of its quotas to what is sold'),
    ),
    ...after.ticketTypes.flatMap(({ key, quotas }, n) => {
      const drawn = before.ticketTypes.find((type) => type.key === key)?.quotas;
      const isSame = !drawn || drawn.toSorted().join(' ') === quotas.toSorted().join(' ');
      if (isSame || (ticketTypes[key]?.openOrders ?? 0) === 0) return [];
      const message = `have to stay ${drawn.join(', ')}: tickets that are ordered are counted there`;
      return [{ path: ['ticketTypes', n, 'quotas'], message }];
    }),
  ];
}

/** What people agreed to stays what it was, also when nobody did so yet: the form may be open in a browser. */
function wordingProblems(before: EventFile, after: EventFile): EventFileProblem[] {
  return after.ticketTypes.flatMap(({ key, registration }, n) => {
    const known = before.ticketTypes.find((type) => type.key === key)?.registration ?? [];
    return formChangeProblems(known, registration).map(({ path, message }) => ({
      path: ['ticketTypes', n, 'registration', ...path],
      message,
    }));
  });
}

function swagProblems(before: EventFile, after: EventFile, { variants }: EventSales): EventFileProblem[] {
  const instead = 'lower its stock to what is sold';
  return [
    ...before.swag.flatMap((item) => {
      const n = after.swag.findIndex(({ key }) => key === item.key);
      const kept = after.swag[n]?.variants ?? [];
      const path = n === -1 ? ['swag'] : ['swag', n, 'variants'];
      return gone(item.variants, kept).flatMap(({ key }) =>
        stays(path, `${item.key}/${key}`, variants[`${item.key}/${key}`], instead),
      );
    }),
    ...after.swag.flatMap((item, n) =>
      item.variants.flatMap(({ key, stock }, m) =>
        tooFew(stock, variants[`${item.key}/${key}`], ['swag', n, 'variants', m, 'stock']),
      ),
    ),
  ];
}

function workshopProblems(
  before: EventFile,
  after: EventFile,
  { workshops }: EventSales,
): EventFileProblem[] {
  return [
    ...gone(before.workshops, after.workshops).flatMap(({ key }) => {
      const { taken = 0, waiting = 0, isNamed = false } = workshops[key] ?? {};
      if (taken + waiting === 0 && !isNamed) return [];
      const why =
        taken + waiting === 0
          ? 'somebody had a seat or waited for one. To book it no more, let bookableUntil be over'
          : `${taken} of its seats are taken and ${waiting} people wait`;
      return [{ path: ['workshops'], message: `"${key}" has to stay: ${why}` }];
    }),
    ...after.workshops.flatMap(({ key, capacity }, n) => {
      const taken = workshops[key]?.taken ?? 0;
      if (capacity >= taken) return [];
      return [
        {
          path: ['workshops', n, 'capacity'],
          message: `use at least ${taken}: so many of its seats are taken or offered`,
        },
      ];
    }),
  ];
}

function couponProblems(
  before: EventFile,
  after: EventFile,
  { madeCoupons }: EventSales,
): EventFileProblem[] {
  return after.coupons.flatMap((coupon, n) => {
    const known = before.coupons.find(({ code }) => code === coupon.code);
    if (!known || !madeCoupons.includes(coupon.code) || terms(known) === terms(coupon)) return [];
    return [
      {
        path: ['coupons', n],
        message: 'is made already: change its terms at the payment processor, or choose another code',
      },
    ];
  });
}

function terms({ ticketTypes, ...rest }: EventFile['coupons'][number]): string {
  const sorted = Object.entries(rest).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([sorted, ticketTypes?.toSorted()]);
}

function gone<Row extends { readonly key: string }>(before: readonly Row[], after: readonly Row[]): Row[] {
  return before.filter(({ key }) => !after.some((row) => row.key === key));
}

function takenOf({ held, sold }: Taken = { held: 0, sold: 0 }): { all: number; words: string } {
  return {
    all: held + sold,
    words: [sold > 0 && `${are(sold)} sold`, held > 0 && `${are(held)} held by orders under way`]
      .filter(Boolean)
      .join(' and '),
  };
}

function are(count: number): string {
  return count === 1 ? '1 is' : `${count} are`;
}

function tooFew(
  wanted: number,
  taken: Taken | undefined,
  path: readonly (string | number)[],
): EventFileProblem[] {
  const { all, words } = takenOf(taken);
  return wanted >= all ? [] : [{ path, message: `use at least ${all}: ${words}` }];
}

function stays(
  path: readonly (string | number)[],
  key: string,
  named: Named | undefined,
  instead: string,
): EventFileProblem[] {
  const { orders = 0 } = named ?? {};
  if (orders === 0) return [];
  const who = orders === 1 ? '1 order names it' : `${orders} orders name it`;
  return [{ path, message: `"${key}" has to stay: ${who}. To stop selling it, ${instead}` }];
}
