import type { EventId, OrderId, PaymentId, TicketId } from '@lanyard/domain/ids/ids';
import type { TicketNews } from './tickets/ticket-news.ts';

/** What a command can tell a process, as it stands in an outbox row. */
export type OutboxMessage =
  | { readonly target: 'order'; readonly targetId: OrderId; readonly message: OrderMessage }
  | { readonly target: 'ticket'; readonly targetId: TicketId; readonly message: TicketNews }
  | {
      readonly target: 'stats';
      readonly targetId: EventId;
      readonly message: { readonly kind: 'countsMoved' };
    };

export type OrderMessage =
  | { readonly kind: 'paymentReported'; readonly paymentId: PaymentId }
  | { readonly kind: 'paymentDeclined'; readonly paymentId: PaymentId }
  | { readonly kind: 'buyerReturned' }
  /** A changed order took this one's place. */
  | { readonly kind: 'orderReplaced' }
  /** A changed order that had asked for this one's place was refused. */
  | { readonly kind: 'changeRefused' };
