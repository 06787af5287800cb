/** What of an event a change is about, as it was or is with it; times local to the event's zone. */
export interface EventFacts {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly venue: {
    readonly name: string;
    readonly address: string;
    readonly city: string;
    readonly country: string;
  };
}
