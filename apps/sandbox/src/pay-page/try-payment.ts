import type { Context } from '../context.ts';
import type { Decline, SessionRecord } from '../store/records.ts';
import type { CardInput } from '../stripe/cards.ts';
import { completeFreeSession } from '../stripe/commands/complete-free-session.ts';
import { expireSession } from '../stripe/commands/expire-session.ts';
import { paySession, type PaymentTry } from '../stripe/commands/pay-session.ts';
import { NO_CALL } from '../stripe/serializers/event.ts';
import { isOverdue } from '../stripe/session-expiry.ts';

/** What pressing the pay button came to. */
export type PaymentResult =
  | { kind: 'succeeded'; session: SessionRecord }
  | { kind: 'declined'; session: SessionRecord; decline: Decline }
  | { kind: 'already_complete'; session: SessionRecord }
  | { kind: 'expired'; session: SessionRecord };

/** Takes the money of a session with a card, once, however often it is asked. */
export function tryPayment(
  context: Context,
  session: SessionRecord,
  card: CardInput,
  name: string | null,
): Promise<PaymentResult> {
  return settle(context, session, (current) => paySession(context, current, card, name));
}

/** Completes a session that asks for no money, once. */
export function confirmFree(context: Context, session: SessionRecord): Promise<PaymentResult> {
  return settle(context, session, (current) => completeFreeSession(context, current));
}

/** The check and the work happen in one go, so whoever comes second finds the session complete. */
async function settle(
  context: Context,
  session: SessionRecord,
  work: (current: SessionRecord) => PaymentTry,
): Promise<PaymentResult> {
  const current = context.store.sessions.get(session.id) ?? session;
  if (current.status !== 'open' || isOverdue(current, context.now())) {
    const closed = await closeIfOverdue(context, current);
    await context.store.flushed();
    return { kind: closed.status === 'complete' ? 'already_complete' : 'expired', session: closed };
  }
  // From the check above to the commit below nothing is awaited.
  const { session: after, decline, ...outcome } = work(current);
  await context.commit(outcome);
  return decline ? { kind: 'declined', session: after, decline } : { kind: 'succeeded', session: after };
}

/** Ends a session whose time is over even if its timer has not fired yet. */
export async function closeIfOverdue(context: Context, session: SessionRecord): Promise<SessionRecord> {
  if (session.status !== 'open' || !isOverdue(session, context.now())) return session;
  const { session: expired, ...outcome } = expireSession(context, session, NO_CALL);
  await context.commit(outcome);
  return expired;
}
