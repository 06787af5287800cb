import type { EventId, OrderId, TicketId, WorkshopId } from '@lanyard/domain/ids/ids';
import type { FanOutNews } from './fan-out/fan-out-workflow.ts';

/** Workflow id of an order's process. */
export const orderWorkflowId = (orderId: OrderId): string => `order:${orderId}`;

/** Workflow id of a ticket's process. */
export const ticketWorkflowId = (ticketId: TicketId): string => `ticket:${ticketId}`;

/** Workflow id of a workshop's process. */
export const workshopWorkflowId = (workshopId: WorkshopId): string => `workshop:${workshopId}`;

/** Workflow id of an event's tally. */
export const statsWorkflowId = (eventId: EventId): string => `stats:${eventId}`;

/** Workflow id of what tells all tickets of an event one thing. */
export const fanOutWorkflowId = (eventId: EventId, news: FanOutNews): string =>
  `fan-out:${eventId}:${news.kind}`;

/** Workflow id of what carries out the change that made an event's version. */
export const eventChangeWorkflowId = (eventId: EventId, version: number): string =>
  `event-change:${eventId}:${version}`;
