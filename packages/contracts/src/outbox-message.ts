import type { EventId, OrderId, PaymentId, TicketId } from '@lanyard/domain/ids/ids';

/** What a command can tell a process, as it stands in an outbox row. */
export type OutboxMessage =
  | { readonly target: 'order'; readonly targetId: OrderId; readonly message: OrderMessage }
  | { readonly target: 'ticket'; readonly targetId: TicketId; readonly message: TicketMessage }
  | {
      readonly target: 'stats';
      readonly targetId: EventId;
      readonly message: { readonly kind: 'countsMoved' };
    };

export type OrderMessage =
  | { readonly kind: 'paymentReported'; readonly paymentId: PaymentId }
  | { readonly kind: 'paymentDeclined'; readonly paymentId: PaymentId }
  | { readonly kind: 'buyerReturned' };

export type TicketMessage = { readonly kind: 'attendeeNamed'; readonly version: number };
