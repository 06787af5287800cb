import { defineSearchAttributeKey } from '@temporalio/common';

// Search attributes are never encrypted: ids and states only.

/** Event an order or ticket belongs to. */
export const lanyardEvent = defineSearchAttributeKey('LanyardEvent', 'KEYWORD');

/** Status of an order, one of `orderStatuses`. */
export const orderStateAttribute = defineSearchAttributeKey('OrderState', 'KEYWORD');

/** Status of a ticket, one of `ticketStatuses`. */
export const ticketStateAttribute = defineSearchAttributeKey('TicketState', 'KEYWORD');
