/** What a printed ticket says; addresses are absolute. */
export interface TicketFacts {
  readonly event: {
    readonly name: string;
    /** Its days in words: `2–4 June 2027`. */
    readonly dates: string;
    /** Its start in words: `Wednesday 2 June 2027, 08:30`. */
    readonly starts: string;
    /** How people call its zone: `Lisbon`. */
    readonly zoneCity: string;
    readonly venue: string;
    readonly address: string;
    /** Its colour as `#rrggbb`, readable on white; null for Lanyard's own. */
    readonly accent: string | null;
  };
  readonly typeName: string;
  readonly includes: readonly string[];
  /** Its seats in workshops, a line for each: when, what and where. */
  readonly workshops: readonly string[];
  readonly attendeeName: string | null;
  readonly reference: string;
  /** Content of the QR code. */
  readonly entryCode: string;
  readonly ticketUrl: string;
  /** Stands in the file as its date, so that the same ticket gives the same bytes. */
  readonly issuedAt: Date;
}
