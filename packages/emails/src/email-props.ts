import type { EventInMail } from './event-in-mail.ts';
import type { ReminderKind } from '@lanyard/domain/reminders/reminder-kinds';
import type { RefundCause } from '@lanyard/domain/refunds/refund-words';
import type { TransferEnd } from '@lanyard/domain/transfers/transfer-states';
import type { WorkshopMailProps } from './workshop-mail-props.ts';
import type {
  ChangeChosenProps,
  EventChangedProps,
  TicketConvertedProps,
} from './event-change-mail-props.ts';
import type { LinksProps, RegistrationNudgeProps, TicketMailProps } from './ticket-mail-props.ts';

/** A line as it was sold; amounts are gross minor units of the order's currency, before any code. */
export interface ReceiptLine {
  readonly name: string;
  /** Size or colour, or the dated price it was sold at; null for neither. */
  readonly detail: string | null;
  readonly quantity: number;
  readonly unitGrossMinor: number;
  readonly grossMinor: number;
}

/** Sum of all lines of one tax rate, in minor units; the rate in basis points (2300 = 23 %). */
export interface ReceiptTax {
  readonly rateBp: number;
  readonly netMinor: number;
  readonly taxMinor: number;
}

/** What the receipt of a completed order says; addresses are absolute. */
export interface OrderReceiptProps {
  readonly event: EventInMail;
  readonly order: {
    readonly reference: string;
    /** An instant in words, with its zone. */ readonly placedAt: string;
  };
  readonly buyerName: string;
  /** Number of the receipt that is attached; null for an order that cost nothing. */
  readonly number: string | null;
  readonly lines: readonly ReceiptLine[];
  readonly currency: string;
  /** What a code took off; null when there was none. */
  readonly discount: { readonly code: string; readonly amountMinor: number } | null;
  readonly grossMinor: number;
  readonly netMinor: number;
  readonly taxMinor: number;
  readonly taxes: readonly ReceiptTax[];
  readonly orderUrl: string;
  /** The one ticket, when its attendee is the buyer; its mail is then this one. */
  readonly ticket: {
    readonly url: string;
    readonly typeName: string;
    readonly reference: string;
    readonly attendeeName: string;
  } | null;
  /** 0 for an order of other things alone. */
  readonly ticketCount: number;
  /** How many tickets have no attendee yet. */
  readonly unnamedCount: number;
  /** How to reach the organizer, in one line. */
  readonly contact?: string | null;
}

/** What an attendee who is not the buyer is told about their ticket. */
export interface TicketLinkProps {
  readonly event: EventInMail;
  readonly attendeeName: string;
  readonly buyerName: string;
  readonly typeName: string;
  readonly reference: string;
  readonly ticketUrl: string;
  /** Whether QR code, PDF and calendar entry are attached: a ticket without a form is ready when it has a name. */
  readonly hasPapers?: boolean;
  readonly contact?: string | null;
}

/** What somebody is told about a code that was made for them; instants are in words, with their zone. */
export interface CouponCodeProps {
  readonly event: EventInMail;
  /** Null where only an address is known. */
  readonly name: string | null;
  readonly code: string;
  /** `20 % off`; null for a code that only opens what others do not see. */
  readonly discount: string | null;
  /** Names of the hidden ticket types it opens. */
  readonly opens: readonly string[];
  /** Names of the ticket types it is for; null for all. */
  readonly ticketTypes: readonly string[] | null;
  /** Discounted tickets in all; null for no limit. */
  readonly uses: number | null;
  readonly minimumTickets: number;
  readonly from: string | null;
  readonly until: string | null;
  /** The event's page with the code on it. */
  readonly shopUrl: string;
  readonly contact?: string | null;
}

/** What a mail about cancelling says of it. */
interface CancellationInMail {
  readonly event: EventInMail;
  readonly readerName: string;
  /** References of the tickets it is about. */
  readonly references: readonly string[];
  readonly isWholeOrder: boolean;
  /** Null for a reader who is not the buyer. */
  readonly orderReference: string | null;
  readonly currency: string;
  /** The order's page, or the ticket's. */
  readonly pageUrl: string;
  readonly isOrderPage: boolean;
  readonly contact?: string | null;
}

/** What whoever asked to cancel is told at once, and the buyer when the attendee asked. */
export interface CancellationAskedProps extends CancellationInMail {
  /** Who asked, for the buyer; null for whoever asked. */
  readonly attendeeName: string | null;
  readonly percent: number;
  /** What would go back, in minor units; null for a reader the money does not go to. */
  readonly due: number | null;
}

/** What people are told about the organizers' decision. */
export interface CancellationDecidedProps extends CancellationInMail {
  readonly isApproved: boolean;
  /** For an attendee who did not ask: who did; null for everybody else. */
  readonly buyerName: string | null;
  /** What goes back, in minor units; null for a reader the money does not go to. */
  readonly amountMinor: number | null;
  /** What the organizers wrote to whoever asked. */
  readonly answer: string | null;
}

/** What the buyer is told when money was sent back; amounts in minor units. */
export interface RefundSentProps {
  readonly event: EventInMail;
  readonly readerName: string;
  readonly orderReference: string;
  readonly cause: RefundCause;
  readonly amountMinor: number;
  readonly currency: string;
  /** Number of the credit note that is attached; null where there is none. */
  readonly noteNumber: string | null;
  readonly orderUrl: string;
  readonly contact?: string | null;
}

/** What the buyer is told when a receipt was made out anew; both papers are attached. */
export interface ReceiptCorrectedProps {
  readonly event: EventInMail;
  readonly readerName: string;
  readonly orderReference: string;
  readonly oldNumber: string;
  /** Of the credit note that takes the old one back. */
  readonly noteNumber: string;
  readonly number: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly orderUrl: string;
  readonly contact?: string | null;
}

/** What a ticket's holder is reminded of, or thanked for. */
export interface ReminderProps {
  readonly event: EventInMail;
  readonly kind: ReminderKind;
  readonly readerName: string;
  readonly typeName: string;
  readonly reference: string;
  /** When the event begins, seen from the day of sending: `tomorrow`, `in 3 days`. */
  readonly startsIn: string;
  /** When it begins, in words and with its zone. */
  readonly startsAt: string;
  /** Whether the ticket's own registration is unfinished. */
  readonly isOpen: boolean;
  /** How many tickets of the reader's order have no name; 0 for an attendee. */
  readonly unnamed: number;
  /** The seats the ticket has in workshops; times in words. */
  readonly workshops: readonly { readonly title: string; readonly when: string; readonly room: string }[];
  /** The organizers' own words instead of ours; null for ours. */
  readonly subject: string | null;
  readonly opening: string | null;
  readonly pageUrl: string;
  /** What stops further ones; null where the mail is essential. */
  readonly stopUrl: string | null;
  readonly contact?: string | null;
}

/** What every mail about handing a ticket on says. */
interface TransferInMail {
  readonly event: EventInMail;
  readonly readerName: string;
  readonly typeName: string;
  readonly contact?: string | null;
}

/** What somebody is told who is offered a ticket: nothing of its holder but the name. */
export interface TransferOfferProps extends TransferInMail {
  /** Null for the organizers. */
  readonly offererName: string | null;
  /** An instant in words, with its zone. */
  readonly expiresAt: string;
  readonly offerUrl: string;
}

/** What a ticket's holder is told when it was offered; the recipient by the name that was typed. */
export interface TransferOfferedProps extends TransferInMail {
  readonly recipientName: string;
  readonly reference: string;
  readonly expiresAt: string;
  readonly ticketUrl: string;
}

/** What somebody is told who took a ticket over. */
export interface TransferAcceptedProps extends TransferInMail {
  readonly reference: string;
  /** Whether the ticket's form is still to be filled in. */
  readonly hasQuestions: boolean;
  readonly ticketUrl: string;
}

/** What whoever held the ticket is told then; the recipient by the name that was typed. */
export interface TransferHandedOnProps extends TransferInMail {
  readonly recipientName: string;
  readonly reference: string;
  /** The buyer's order, or the event for anybody else. */
  readonly pageUrl: string;
  readonly isOrderPage: boolean;
}

/** What either side is told of an offer that ended without a new holder. */
export interface TransferEndedProps extends TransferInMail {
  readonly end: TransferEnd;
  /** Whether the reader is who offered it. */
  readonly isHolder: boolean;
  /** The other side; null for the organizers. */
  readonly otherName: string | null;
  readonly pageUrl: string;
}

/** Every mail there is, by name. */
export interface EmailProps {
  readonly 'order-receipt': OrderReceiptProps;
  readonly 'ticket-link': TicketLinkProps;
  readonly 'transfer-offer': TransferOfferProps;
  readonly 'transfer-offered': TransferOfferedProps;
  readonly 'transfer-accepted': TransferAcceptedProps;
  readonly 'transfer-handed-on': TransferHandedOnProps;
  readonly 'transfer-ended': TransferEndedProps;
  readonly 'ticket-ready': TicketMailProps;
  readonly 'ticket-changed': TicketMailProps;
  readonly 'ticket-renewed': TicketMailProps;
  readonly 'ticket-again': TicketMailProps;
  readonly 'registration-nudge': RegistrationNudgeProps;
  readonly links: LinksProps;
  readonly 'coupon-code': CouponCodeProps;
  readonly reminder: ReminderProps;
  readonly workshop: WorkshopMailProps;
  readonly 'cancellation-asked': CancellationAskedProps;
  readonly 'cancellation-decided': CancellationDecidedProps;
  readonly 'refund-sent': RefundSentProps;
  readonly 'event-changed': EventChangedProps;
  readonly 'change-chosen': ChangeChosenProps;
  readonly 'ticket-converted': TicketConvertedProps;
  readonly 'receipt-corrected': ReceiptCorrectedProps;
}

export type EmailName = keyof EmailProps;
