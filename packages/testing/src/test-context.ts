import type { Actor, CommandContext } from '@lanyard/commands/context';
import type { Db } from '@lanyard/db/client';
import type { Keys } from '@lanyard/db/keys/keys';

/** When tests happen, unless they say otherwise: half a year before the factories' events. */
const testNow = new Date('2026-11-23T12:00:00.000Z');

/** A command's context whose time stands still until the test moves it. */
export interface TestContext extends CommandContext {
  now: Date;
  /** Lets time pass, in milliseconds. */
  moveOn(ms: number): void;
}

/** The context in which a test runs commands. */
export function testContext(
  on: { readonly db: Db; readonly keys: Keys },
  options: { readonly now?: Date; readonly actor?: Actor } = {},
): TestContext {
  return {
    db: on.db,
    keys: on.keys,
    now: options.now ?? testNow,
    actor: options.actor ?? { kind: 'system' },
    moveOn(ms) {
      this.now = new Date(this.now.getTime() + ms);
    },
  };
}
