/** An event's row as far as documents need it. */
export interface EventRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly version: number;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Its copy, as the event's file gave it. */
  readonly content: unknown;
}
