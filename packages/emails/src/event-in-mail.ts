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
