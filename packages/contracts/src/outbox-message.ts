import type {
  CancellationId,
  EventChangeId,
  EventId,
  OrderId,
  PaperId,
  PaymentId,
  PersonId,
  RefundId,
  RequestId,
  TicketId,
  WorkshopId,
} from '@lanyard/domain/ids/ids';
import type { FanOutNews } from './fan-out/fan-out-workflow.ts';
import type { TicketNews } from './tickets/ticket-news.ts';
import type { WorkshopNews } from './workshops/workshop-workflow.ts';

/** What a command can tell a process, as it stands in an outbox row. */
export type OutboxMessage =
  | { readonly target: 'order'; readonly targetId: OrderId; readonly message: OrderMessage }
  | { readonly target: 'ticket'; readonly targetId: TicketId; readonly message: TicketNews }
  /** The event goes along because the process may have to be started. */
  | {
      readonly target: 'workshop';
      readonly targetId: WorkshopId;
      readonly message: WorkshopNews & { readonly eventId: EventId };
    }
  | { readonly target: 'mail'; readonly targetId: RequestId; readonly message: MailMessage }
  /** All open tickets of an event. */
  | { readonly target: 'fanOut'; readonly targetId: EventId; readonly message: FanOutNews }
  /** A change of an event is to be carried out. */
  | {
      readonly target: 'eventChange';
      readonly targetId: EventChangeId;
      readonly message: {
        readonly kind: 'changeDeclared';
        readonly eventId: EventId;
        readonly version: number;
      };
    }
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
  | { readonly kind: 'changeRefused' }
  /** The event was moved, postponed or cancelled. */
  | { readonly kind: 'eventChanged' }
  /** Money came for an order that had ended unsold. */
  | { readonly kind: 'moneyCameLate'; readonly paymentId: PaymentId }
  /** Money is to be given back. */
  | { readonly kind: 'refundRequested'; readonly refundId: RefundId };

/** A mail that belongs to no process of its own. */
export type MailMessage =
  /** Somebody asked for the links to all that is theirs at an event; the person stands for their address. */
  { readonly kind: 'linksRequested'; readonly personId: PersonId } | OrderMail;

/** A mail to an order's buyer that no process sends. */
export type OrderMail =
  /** A receipt was made out anew. */
  | { readonly kind: 'receiptCorrected'; readonly paperId: PaperId }
  /** Money was sent back at the processor by hand. */
  | { readonly kind: 'refundedOutside'; readonly refundId: RefundId }
  /** A wish about no ticket at all was noted, or decided. */
  | { readonly kind: 'cancellationAsked'; readonly cancellationId: CancellationId }
  | { readonly kind: 'cancellationDecided'; readonly cancellationId: CancellationId };
