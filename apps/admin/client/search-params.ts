import {
  exportFormats,
  exportKinds,
  type ExportFormat,
  type ExportKind,
} from '@lanyard/domain/exports/export-kinds';
import { jobFilters, type JobFilter } from '@lanyard/domain/jobs/job-states';
import { couponStates } from '@lanyard/domain/staff/coupon-words';
import { cancellationFilters, cancellationOrders } from '@lanyard/domain/staff/cancellation-views';
import {
  orderFilters,
  orderWaits,
  type OrderFilter,
  type OrderWaitFilter,
} from '@lanyard/domain/staff/order-list-view';
import {
  ticketFilters,
  ticketWaits,
  type TicketFilter,
  type TicketWaitFilter,
} from '@lanyard/domain/staff/ticket-list-view';
import { timelineGroups } from '@lanyard/domain/timeline/timeline-looks';
import type { CancellationSearch, ListSearch } from './api/readings.ts';
import type { StorySearch } from './timeline/story.tsx';

type Given = Readonly<Record<string, unknown>>;

const longest = 300;

/** A text from an address; numbers were texts before the router read them. */
function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : undefined;
}

function oneOf<Value extends string>(value: unknown, values: readonly Value[]): Value | undefined {
  return values.find((each) => each === value);
}

function set<Params extends object>(params: Params): Params {
  // Only what is there stands in the address; the compiler knows a missing one as undefined.
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined)) as Params;
}

const list = <Filter extends string>(given: Given, filters: readonly Filter[]): ListSearch<Filter> =>
  set({ state: oneOf(given['state'], filters), q: text(given['q']), after: text(given['after']) });

/** What the address of the orders list says; anything else in it is left out. */
export const orderListSearch = (given: Given): ListSearch<OrderFilter, OrderWaitFilter> =>
  set({ ...list(given, orderFilters), waits: oneOf(given['waits'], orderWaits) });

/** What the address of the tickets list says. */
export const ticketListSearch = (given: Given): ListSearch<TicketFilter, TicketWaitFilter> =>
  set({ ...list(given, ticketFilters), waits: oneOf(given['waits'], ticketWaits) });

/** What the address of the wishes to cancel says: the tab, the order, and the one that is looked at. */
export const cancellationListSearch = (given: Given): CancellationSearch =>
  set({
    state: oneOf(given['state'], cancellationFilters),
    sort: oneOf(given['sort'], cancellationOrders),
    open: text(given['open']),
  });

/** The tabs of the list of codes, in their order. */
export const couponFilters = ['ALL', ...couponStates] as const;
export type CouponFilter = (typeof couponFilters)[number];

/** What the address of the list of codes says. */
export const couponListSearch = (given: Given): Pick<ListSearch<CouponFilter>, 'state' | 'q'> =>
  set({ state: oneOf(given['state'], couponFilters), q: text(given['q']) });

/** What the address of the form for a new code says: the code whose terms it begins with. */
export const newCouponSearch = (given: Given): { from?: string | undefined } =>
  set({ from: text(given['from']) });

/** What the address of codes that were made together says: the place where the page begins, from 0. */
export const codeBatchSearch = (given: Given): { after?: string | undefined } => {
  const after = text(given['after']);
  return set({ after: after !== undefined && /^\d{1,4}$/.test(after) ? after : undefined });
};

/** What the address of the forms says: the ticket type whose form is open. */
export const formsSearch = (given: Given): { type?: string | undefined } =>
  set({ type: text(given['type']) });

/** What the address of a workshop says: whether its seats are being changed. */
export const workshopSearch = (given: Given): { seats?: 'change' | undefined } =>
  set({ seats: oneOf(given['seats'], ['change']) });

/** What the address of the list of jobs says. */
export const jobListSearch = (given: Given): Pick<ListSearch<JobFilter>, 'state' | 'after'> =>
  set({ state: oneOf(given['state'], jobFilters), after: text(given['after']) });

/** What is wanted as a file, as it stands in the address. */
export interface ExportSearch {
  readonly what?: ExportKind | undefined;
  /** The tab of the list it starts from. */
  readonly only?: string | undefined;
  readonly as?: ExportFormat | undefined;
  /** Keys of the columns; missing for the usual ones. */
  readonly columns?: readonly string[] | undefined;
}

/** What the address of the page that asks for a file says. */
export const exportSearch = (given: Given): ExportSearch => {
  const columns: unknown = given['columns'];
  return set({
    what: oneOf(given['what'], exportKinds),
    only: text(given['only']),
    as: oneOf(given['as'], exportFormats),
    columns: Array.isArray(columns) ? columns.flatMap((key: unknown) => text(key) ?? []) : undefined,
  });
};

/** What the address of an order or a ticket says. */
export const storySearch = (given: Given): StorySearch =>
  set({ show: oneOf(given['show'], timelineGroups), entry: text(given['entry']) });

/** What the address of the sign-in page says. */
export const loginSearch = (given: Given): { next?: string | undefined } =>
  set({ next: text(given['next']) });
