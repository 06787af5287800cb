import type { WaitWordKey } from './wait-words.ts';

/** What a process waits for now, and when it wakes by itself. Instants are ISO 8601 UTC. */
export interface ProcessView {
  /** Row of `waitWords`. */
  readonly waitsFor: WaitWordKey;
  /** When it goes on by itself at the latest; null when only somebody else can wake it, or nothing is left. */
  readonly wakesAt: string | null;
  /** Whether the process itself answered, or our rows did for it. */
  readonly source: 'WORKFLOW' | 'ROW';
  /** Page of the process in Temporal's own UI; null for whoever may not read histories. */
  readonly temporalUrl: string | null;
}
