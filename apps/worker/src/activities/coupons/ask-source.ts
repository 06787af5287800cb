import type { SourceRefusal } from '@lanyard/contracts/coupons/steer-coupon';
import { PortError } from '@lanyard/domain/ports/port-error';
import type { ActivityDeps } from '../deps.ts';
import { outsideCall } from '../outside-call.ts';

/** What a source did, or why it never will. */
export type SourceAnswer<Result> =
  | { readonly isDone: true; readonly result: Result }
  | { readonly isDone: false; readonly why: SourceRefusal };

/** Refusals that a person can do something about, by the source's own code. */
const known = new Map<string, SourceRefusal>([
  ['code_has_other_terms', 'EXISTS'],
  ['code_is_elsewhere', 'EXISTS'],
  ['ends_at_source', 'ENDS_AT_SOURCE'],
  ['no_such_code', 'GONE'],
  ['resource_missing', 'GONE'],
]);

/**
 * Makes one try of a call to where codes live. A final "no" is an answer; whatever may go better next time is
 * thrown, as any outside call throws it.
 */
export async function askSource<Result>(
  deps: ActivityDeps,
  key: string,
  call: () => Promise<Result>,
): Promise<SourceAnswer<Result>> {
  const refusals: SourceRefusal[] = [];
  try {
    const result = await outsideCall(deps, { key }, async () => {
      try {
        return await call();
      } catch (error) {
        if (error instanceof PortError && error.code === 'REFUSED')
          refusals.push(known.get(error.vendorCode) ?? 'REFUSED');
        throw error;
      }
    });
    return { isDone: true, result };
  } catch (error) {
    const [why] = refusals;
    if (why) return { isDone: false, why };
    throw error;
  }
}
