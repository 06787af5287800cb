import type { Collection } from '../store/collection.ts';
import { invalidRequest, noSuch } from './errors.ts';
import { createdRange, expand, integer, text } from './params.ts';

/** The parameters every list takes. */
export const listParams = {
  limit: integer(1, 100).optional(),
  starting_after: text().optional(),
  ending_before: text().optional(),
  created: createdRange,
  expand,
};

interface ListQuery {
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
  created?:
    | { gt?: number | undefined; gte?: number | undefined; lt?: number | undefined; lte?: number | undefined }
    | undefined;
}

/** A list as the vendor answers it. */
export interface Page {
  object: 'list';
  data: object[];
  has_more: boolean;
  url: string;
}

interface Listed {
  id: string;
  createdAt: number;
}

/** How a list is named and shown. */
export interface ListOf<T> {
  noun: string;
  url: string;
  keep?: (record: T) => boolean;
  serialize: (record: T) => object;
}

/** One page of a collection, newest first, from a cursor on. */
export function pageOf<T extends Listed>(source: Collection<T>, query: ListQuery, listOf: ListOf<T>): Page {
  const { starting_after: after, ending_before: before } = query;
  if (after !== undefined && before !== undefined) {
    throw invalidRequest('Received both starting_after and ending_before. Please pass in only one.', {
      param: 'ending_before',
    });
  }
  requireKnown(source, after, listOf.noun, 'starting_after');
  requireKnown(source, before, listOf.noun, 'ending_before');
  const walk = before === undefined ? source.newestFirst(after) : source.oldestFirst(before);
  const limit = query.limit ?? 10;
  const found: T[] = [];
  let hasMore = false;
  for (const record of walk) {
    if (!isWithin(record, query.created) || !(listOf.keep?.(record) ?? true)) continue;
    hasMore = found.length === limit;
    if (hasMore) break;
    found.push(record);
  }
  if (before !== undefined) found.reverse();
  return { object: 'list', data: found.map(listOf.serialize), has_more: hasMore, url: listOf.url };
}

function requireKnown<T extends Listed>(
  source: Collection<T>,
  id: string | undefined,
  noun: string,
  param: string,
): void {
  if (id !== undefined && !source.get(id)) throw noSuch(noun, id, param);
}

function isWithin({ createdAt }: Listed, range: ListQuery['created']): boolean {
  if (!range) return true;
  const seconds = Math.floor(createdAt / 1000);
  return (
    seconds > (range.gt ?? -1) &&
    seconds >= (range.gte ?? 0) &&
    seconds < (range.lt ?? Infinity) &&
    seconds <= (range.lte ?? Infinity)
  );
}
