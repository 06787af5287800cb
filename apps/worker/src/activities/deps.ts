import type { CommandContext } from '@lanyard/commands/context';
import type { Db } from '@lanyard/db/client';
import type { Keys } from '@lanyard/db/keys/keys';
import type { CouponSource } from '@lanyard/domain/ports/coupons';
import type { EmailSender } from '@lanyard/domain/ports/email';
import type { PaymentProcessor } from '@lanyard/domain/ports/payments';

/** What activities work with; built once, in compose.ts. */
export interface ActivityDeps {
  readonly db: Db;
  readonly keys: Keys;
  readonly payments: PaymentProcessor;
  /** Processes look codes up; making and changing them is the organizers'. */
  readonly coupons: Pick<CouponSource, 'lookUp'>;
  readonly email: EmailSender;
  /** Public address of the storefront, without a slash at the end. */
  readonly webUrl: string;
}

/** The context of a command run for a workflow; `at` is the workflow's own time, milliseconds since 1970 UTC. */
export function commandContext(
  deps: Pick<ActivityDeps, 'db' | 'keys'>,
  at: number = Date.now(),
): CommandContext {
  return { db: deps.db, keys: deps.keys, now: new Date(at), actor: { kind: 'workflow' } };
}
