/** The event as a mail names it. */
export interface EventInMail {
  readonly name: string;
  /** When it is, in words: `11–13 May 2027`. */
  readonly dates: string;
  /** Where it is, in one line: `LX Factory, Lisbon`. */
  readonly venue: string;
  /** Its colour as `#rrggbb`; null for Lanyard's own. */
  readonly accent: string | null;
}

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

/** Every mail there is, by name. */
export interface EmailProps {
  readonly 'order-receipt': OrderReceiptProps;
  readonly 'ticket-link': TicketLinkProps;
  readonly 'coupon-code': CouponCodeProps;
}

export type EmailName = keyof EmailProps;
