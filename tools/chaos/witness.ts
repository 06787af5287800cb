/** A link and the code behind it that opened a ticket once. */
export interface DeadKey {
  readonly token: string;
  readonly code: string;
}

/** What people saw of tickets, for the end. */
export interface Witness {
  /** Links of orders whose buyers were told that they have tickets. */
  readonly orders: string[];
  /** What was made new or handed on. */
  readonly dead: DeadKey[];
  /** Presses that were answered with "done". */
  readonly acknowledged: string[];
  /** What nobody should ever see. */
  readonly wrongs: string[];
}

/** Somebody who has seen nothing yet. */
export const newWitness = (): Witness => ({ orders: [], dead: [], acknowledged: [], wrongs: [] });
