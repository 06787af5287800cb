import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { PublicContext } from '../context.ts';

/** Whoever tries a code. */
type Asking = Pick<PublicContext, 'side' | 'couponTries' | 'ip' | 'browser'> | { readonly side: 'staff' };

/** Counts one try of a code; staff is not counted, they are signed in. Throws TOO_MANY_TRIES. */
export function takeCouponTry(ctx: Asking): void {
  if (ctx.side === 'public' && !ctx.couponTries.take(ctx)) throw new DomainError('TOO_MANY_TRIES');
}
