import type { ChangeChoice, ChangeFallback, EventChangeKind } from './event-change-states.ts';
import type { EventFacts } from './event-facts.ts';

/** A change of an event, as ticket and order pages show it. Instants ISO 8601 UTC. */
export interface ChangeView {
  readonly changeId: string;
  readonly kind: EventChangeKind;
  readonly before: EventFacts;
  readonly after: EventFacts;
  /** What the organizers say to everybody; may be empty. */
  readonly words: string;
  /** Where it takes place online; null when it does not, or nobody said yet. */
  readonly onlineUrl: string | null;
  readonly choices: readonly ChangeChoice[];
  readonly answerBy: string | null;
  /** What holds for who does not choose. */
  readonly otherwise: ChangeFallback;
  /** Name of the type that tickets can be changed to; null where that is no choice. */
  readonly convertTo: string | null;
  readonly canChoose: boolean;
  /** The tickets it asks about, with what was chosen for each. */
  readonly tickets: readonly {
    readonly reference: string;
    readonly choice: ChangeChoice | null;
    /** What this ticket has to choose from. */
    readonly choices: readonly ChangeChoice[];
  }[];
}
