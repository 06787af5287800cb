import { eventStatuses, type EventStatus } from './event-change-states.ts';

/** Where an event stands, out of its row. */
export function eventStatusOf({ status }: { readonly status: string }): EventStatus {
  return eventStatuses.find((known) => known === status) ?? 'PLANNED';
}
