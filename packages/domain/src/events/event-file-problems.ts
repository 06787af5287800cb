import { minorDigits } from '../money/money.ts';

/** Something in an event file that each field alone cannot tell: where, and what is allowed. */
export interface EventFileProblem {
  readonly path: (string | number)[];
  readonly message: string;
}

/** What the rules look at; instants are local times of one zone, so their texts sort. */
interface CheckedFile {
  readonly currency: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly quotas: readonly { readonly key: string }[];
  readonly ticketTypes: readonly {
    readonly key: string;
    readonly price: number;
    readonly quotas: readonly string[];
  }[];
  readonly speakers: readonly { readonly key: string }[];
  readonly programme: readonly { readonly items: readonly { readonly speaker: string | null }[] }[];
}

/** Finds what does not fit together: times, keys used twice, references to nothing, prices finer than the currency. */
export function eventFileProblems(file: CheckedFile): EventFileProblem[] {
  return [
    ...(file.endsAt > file.startsAt ? [] : [{ path: ['endsAt'], message: 'must be after startsAt' }]),
    ...(['quotas', 'ticketTypes', 'speakers'] as const).flatMap((list) => repeatedKeys(list, file[list])),
    ...file.ticketTypes.flatMap((type, n) => [
      ...priceProblems(file.currency, type.price, ['ticketTypes', n, 'price']),
      ...quotaProblems(file, type.quotas, ['ticketTypes', n, 'quotas']),
    ]),
    ...speakerProblems(file),
  ];
}

function repeatedKeys(list: string, rows: readonly { readonly key: string }[]): EventFileProblem[] {
  return rows.flatMap(({ key }, n) =>
    rows.findIndex((row) => row.key === key) < n
      ? [{ path: [list, n, 'key'], message: `"${key}" is already used above` }]
      : [],
  );
}

function priceProblems(currency: string, price: number, path: (string | number)[]): EventFileProblem[] {
  const digits = minorDigits(currency);
  // The shortest decimal that reads as this number is what stood in the file.
  if (Number(price.toFixed(digits)) === price) return [];
  return [{ path, message: `${currency} has ${digits === 0 ? 'no' : digits} decimals` }];
}

function quotaProblems(
  file: CheckedFile,
  keys: readonly string[],
  path: (string | number)[],
): EventFileProblem[] {
  return keys.flatMap((key, n) => {
    if (!file.quotas.some((quota) => quota.key === key))
      return [{ path: [...path, n], message: `there is no quota "${key}"` }];
    return keys.indexOf(key) < n ? [{ path: [...path, n], message: `"${key}" is named twice` }] : [];
  });
}

function speakerProblems({ programme, speakers }: CheckedFile): EventFileProblem[] {
  return programme.flatMap(({ items }, day) =>
    items.flatMap(({ speaker }, n) =>
      speaker === null || speakers.some(({ key }) => key === speaker)
        ? []
        : [
            {
              path: ['programme', day, 'items', n, 'speaker'],
              message: `there is no speaker "${speaker}"`,
            },
          ],
    ),
  );
}
