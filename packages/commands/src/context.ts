import type { Db } from '@lanyard/db/client';
import type { Keys } from '@lanyard/db/keys/keys';

/** On whose behalf a command runs; `id` only where it is no personal data (a staff id, a workflow id). */
export interface Actor {
  readonly kind: 'buyer' | 'attendee' | 'staff' | 'processor' | 'mail-provider' | 'workflow' | 'system';
  readonly id?: string;
}

/** What every command needs. `now` is the caller's time: the workflow's own, where a workflow asks. */
export interface CommandContext {
  readonly db: Db;
  readonly keys: Keys;
  readonly now: Date;
  readonly actor: Actor;
}
