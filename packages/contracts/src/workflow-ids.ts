import type { EventId, OrderId, TicketId } from '@lanyard/domain/ids/ids';

/** Workflow id of an order's process. */
export const orderWorkflowId = (orderId: OrderId): string => `order:${orderId}`;

/** Workflow id of a ticket's process. */
export const ticketWorkflowId = (ticketId: TicketId): string => `ticket:${ticketId}`;

/** Workflow id of an event's tally. */
export const statsWorkflowId = (eventId: EventId): string => `stats:${eventId}`;
