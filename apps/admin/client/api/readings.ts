import type { CancellationFilter, CancellationOrder } from '@lanyard/domain/staff/cancellation-views';
import type { ExportKind } from '@lanyard/domain/exports/export-kinds';
import type { JobFilter } from '@lanyard/domain/jobs/job-states';
import type { OrderFilter, OrderWaitFilter } from '@lanyard/domain/staff/order-list-view';
import type { TicketFilter, TicketWaitFilter } from '@lanyard/domain/staff/ticket-list-view';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { staffApi } from './staff-api.ts';

/** What narrows a list, as it stands in the address. */
export interface ListSearch<Filter extends string, Waits extends string = never> {
  readonly state?: Filter | undefined;
  /** What the process waits for. */
  readonly waits?: Waits | undefined;
  readonly q?: string | undefined;
  readonly after?: string | undefined;
}

const asked = <Filter extends string, Waits extends string>(
  eventSlug: string,
  { state, waits, q, after }: ListSearch<Filter, Waits>,
) => ({
  eventSlug,
  ...(state === undefined ? {} : { filter: state }),
  ...(waits === undefined ? {} : { waits }),
  ...(q === undefined ? {} : { search: q }),
  ...(after === undefined ? {} : { cursor: after }),
});

/** One page of an event's orders. */
export const orderListQuery = (eventSlug: string, search: ListSearch<OrderFilter, OrderWaitFilter>) =>
  queryOptions({
    queryKey: ['event', eventSlug, 'orders', search],
    queryFn: () => staffApi.orders.list.query(asked(eventSlug, search)),
    placeholderData: keepPreviousData,
  });

/** One page of an event's tickets. */
export const ticketListQuery = (eventSlug: string, search: ListSearch<TicketFilter, TicketWaitFilter>) =>
  queryOptions({
    queryKey: ['event', eventSlug, 'tickets', search],
    queryFn: () => staffApi.tickets.list.query(asked(eventSlug, search)),
    placeholderData: keepPreviousData,
  });

/** What narrows the wishes to cancel, and which one is looked at. */
export interface CancellationSearch {
  readonly state?: CancellationFilter | undefined;
  readonly sort?: CancellationOrder | undefined;
  readonly open?: string | undefined;
}

/** Wishes to cancel of an event. */
export const cancellationListQuery = (eventSlug: string, { state, sort }: CancellationSearch) =>
  queryOptions({
    queryKey: ['event', eventSlug, 'cancellations', 'list', state ?? '', sort ?? ''],
    queryFn: () =>
      staffApi.cancellations.list.query({
        eventSlug,
        ...(state === undefined ? {} : { filter: state }),
        ...(sort === undefined ? {} : { order: sort }),
      }),
    placeholderData: keepPreviousData,
  });

/** One wish to cancel. */
export const cancellationQuery = (eventSlug: string, cancellationId: string) =>
  queryOptions({
    queryKey: ['event', eventSlug, 'cancellations', 'one', cancellationId],
    queryFn: () => staffApi.cancellations.view.query({ eventSlug, cancellationId }),
  });

/** How an event sells. */
export const overviewQuery = (eventSlug: string) =>
  queryOptions({
    queryKey: ['event', eventSlug, 'overview'],
    queryFn: () => staffApi.overview.view.query({ eventSlug }),
  });

/** An order by its reference. */
export const orderQuery = (eventSlug: string, reference: string) =>
  queryOptions({
    queryKey: ['order', reference],
    queryFn: () => staffApi.orders.view.query({ eventSlug, reference }),
  });

/** The story of an order. */
export const orderTimelineQuery = ({ orderId, reference }: { orderId: string; reference: string }) =>
  queryOptions({
    queryKey: ['order', reference, 'timeline'],
    queryFn: () => staffApi.orders.timeline.query({ orderId }),
  });

/** A ticket by its reference. */
export const ticketQuery = (eventSlug: string, reference: string) =>
  queryOptions({
    queryKey: ['ticket', reference],
    queryFn: () => staffApi.tickets.view.query({ eventSlug, reference }),
  });

/** The story of a ticket. */
export const ticketTimelineQuery = ({ ticketId, reference }: { ticketId: string; reference: string }) =>
  queryOptions({
    queryKey: ['ticket', reference, 'timeline'],
    queryFn: () => staffApi.tickets.timeline.query({ ticketId }),
  });

/** An event's codes, the newest first, all or those with a text in their spelling. */
export const couponListQuery = (eventSlug: string, { q }: { readonly q?: string | undefined }) =>
  queryOptions({
    queryKey: ['event', eventSlug, 'coupons', 'list', q ?? ''],
    queryFn: () => staffApi.coupons.list.query({ eventSlug, ...(q === undefined ? {} : { search: q }) }),
    placeholderData: keepPreviousData,
  });

/** A code by its spelling. */
export const couponQuery = (eventSlug: string, code: string) =>
  queryOptions({
    queryKey: ['event', eventSlug, 'coupons', 'code', code],
    queryFn: () => staffApi.coupons.view.query({ eventSlug, code }),
  });

/** Codes that were made together, from a place on. */
export const codeBatchQuery = (eventSlug: string, batchId: string, from: number) =>
  queryOptions({
    queryKey: ['event', eventSlug, 'coupons', 'batch', batchId, from],
    queryFn: () => staffApi.coupons.viewBatch.query({ eventSlug, batchId, from }),
    placeholderData: keepPreviousData,
  });

/** Codes where codes live that could be this event's; asked anew whenever somebody looks. */
export const codesAtSourceQuery = (eventSlug: string) =>
  queryOptions({
    queryKey: ['event', eventSlug, 'codes-at-source'],
    queryFn: () => staffApi.coupons.atSource.query({ eventSlug }),
    gcTime: 0,
  });

/** An event's workshops with their seats. */
export const workshopListQuery = (eventSlug: string) =>
  queryOptions({
    queryKey: ['event', eventSlug, 'workshops', 'list'],
    queryFn: () => staffApi.workshops.list.query({ eventSlug }),
  });

/** A workshop, who sits in it and who waits. */
export const workshopQuery = (eventSlug: string, workshopKey: string) =>
  queryOptions({
    queryKey: ['event', eventSlug, 'workshops', 'one', workshopKey],
    queryFn: () => staffApi.workshops.view.query({ eventSlug, workshopKey }),
  });

/** An event's reminder rules, and who gets what when next. */
export const remindersQuery = (eventSlug: string) =>
  queryOptions({
    queryKey: ['event', eventSlug, 'reminders'],
    queryFn: () => staffApi.reminders.list.query({ eventSlug }),
  });

/** What became of an event, and how far each change is carried out. */
export const eventChangesQuery = (eventSlug: string) =>
  queryOptions({
    queryKey: ['event', eventSlug, 'changes'],
    queryFn: () => staffApi.eventChanges.list.query({ eventSlug }),
  });

/** What one ticket was sent and will be. */
export const ticketRemindersQuery = (eventSlug: string, reference: string) =>
  queryOptions({
    queryKey: ['ticket', reference, 'reminders'],
    queryFn: () => staffApi.reminders.ofTicket.query({ eventSlug, reference }),
    retry: false,
  });

/** What an event's attendees are asked, by ticket type. */
export const formsQuery = (eventSlug: string) =>
  queryOptions({
    queryKey: ['event', eventSlug, 'forms'],
    queryFn: () => staffApi.forms.view.query({ eventSlug }),
  });

/** How many tickets have an answer to each field; counted anew whenever somebody asks. */
export const answerCountsQuery = (eventSlug: string, ticketTypeKey: string) =>
  queryOptions({
    queryKey: ['event', eventSlug, 'answer-counts', ticketTypeKey],
    queryFn: () => staffApi.forms.countAnswers.query({ eventSlug, ticketTypeKey }),
    gcTime: 0,
  });

/** One page of an event's one-off work. */
export const jobListQuery = (
  eventSlug: string,
  { state, after }: Pick<ListSearch<JobFilter>, 'state' | 'after'>,
) =>
  queryOptions({
    queryKey: ['event', eventSlug, 'jobs', state ?? '', after ?? ''],
    queryFn: () =>
      staffApi.jobs.list.query({
        eventSlug,
        ...(state === undefined ? {} : { filter: state }),
        ...(after === undefined ? {} : { cursor: after }),
      }),
    placeholderData: keepPreviousData,
  });

/** What a file of an event's rows could hold. */
export const exportOptionsQuery = (eventSlug: string, kind: ExportKind) =>
  queryOptions({
    queryKey: ['event', eventSlug, 'export-options', kind],
    queryFn: () => staffApi.exports.options.query({ eventSlug, kind }),
  });

/** How the system stands, looked at every few seconds. */
export const systemQuery = queryOptions({
  queryKey: ['system'],
  queryFn: () => staffApi.system.view.query(),
  refetchInterval: 5000,
});

/** Counters against their rows; counted anew whenever somebody asks, and by nobody else. */
export const driftQuery = queryOptions({
  queryKey: ['system-drift'],
  queryFn: () => staffApi.system.drift.query(),
  enabled: false,
  gcTime: 0,
});
