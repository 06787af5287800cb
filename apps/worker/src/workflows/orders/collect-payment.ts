import type { HoldResult } from '@lanyard/commands/orders/hold-order';
import type { ReleaseReason } from '@lanyard/commands/orders/release-order';
import type { ErrorCode } from '@lanyard/domain/errors/error-codes';
import type { OrderId, PaymentId } from '@lanyard/domain/ids/ids';
import { condition } from '@temporalio/workflow';
import { background, database, interactive } from '../steps.ts';
import { closePage } from './close-page.ts';
import { cancel, end, refuse } from './end-story.ts';
import type { OrderStory } from './order-story.ts';

type Held = Extract<HoldResult, { kind: 'HELD' }>;

/** The page an order can be paid on now, and when the processor itself will close it. */
interface PayPage {
  readonly paymentId: PaymentId;
  readonly endsAt: number;
}

/** An open page, or why there is none: money came first, or the order is over. */
type Opened = PayPage | 'PAID' | 'OVER';

/** Opens a payment page, tells the buyer, and waits for the money; false when the order ended without it. */
export async function collectPayment(orderId: OrderId, story: OrderStory, hold: Held): Promise<boolean> {
  let deadline = hold.holdUntil;
  let lookAt = Infinity;
  let hasGivenGrace = false;
  let hasPlannedLook = false;

  let page: Opened = await openPage(orderId, story, hold, hold.paymentId);
  for (;;) {
    if (page === 'PAID') return true;
    if (page === 'OVER') return false;
    story.answer = {
      outcome: 'PAY',
      paymentId: page.paymentId,
      holdUntil: new Date(deadline).toISOString(),
    };
    story.now({ status: 'PENDING', waitsFor: 'PAYMENT', holdUntil: deadline });

    const hasNews = () =>
      story.isPaid ||
      story.isReplaced ||
      story.isChangeRefused ||
      story.isEventChanged ||
      (story.isDeclined && !hasGivenGrace) ||
      (story.isReturned && !hasPlannedLook);
    await condition(hasNews, Math.max(Math.min(deadline, lookAt) - Date.now(), 1));

    if (story.isPaid) return true;
    if (story.isReplaced) {
      cancel(story, true);
      return false;
    }
    if (story.isDeclined && !hasGivenGrace) {
      hasGivenGrace = true;
      const withGrace = Date.now() + hold.spans.declineGraceMs;
      if (withGrace > deadline) {
        deadline = withGrace;
        await database.extendHold({ orderId, at: Date.now(), holdUntil: deadline });
        story.now({ holdUntil: deadline });
      }
    }
    if (story.isReturned && !hasPlannedLook) {
      hasPlannedLook = true;
      lookAt = Date.now() + hold.spans.lookAfterReturnMs;
    }
    if (story.isChangeRefused) {
      // It may have closed the page before it was refused: seen now, or a little later.
      story.isChangeRefused = false;
      lookAt = Date.now();
    }
    if (story.isEventChanged) {
      story.isEventChanged = false;
      // Nobody may pay for an event that will not take place: the page is closed as at the end of the hold.
      if ((await database.readOrderEvent({ orderId })).isCancelled) deadline = Date.now();
    }
    if (Date.now() >= lookAt) {
      lookAt = Infinity;
      const look = await background.lookUpPayment({ paymentId: page.paymentId }).catch(() => null);
      if (look?.state === 'PAID') return true;
      if (look === null) lookAt = Date.now() + hold.spans.lookAfterReturnMs;
      if (look?.state === 'CLOSED') page = await openNextPage(orderId, story, hold, page);
    } else if (Date.now() >= deadline) {
      const giveUpAt = page.endsAt + hold.spans.processorGraceMs;
      const isClosed = await closePage(story, page.paymentId, giveUpAt);
      page = await letGo(orderId, story, { kind: isClosed ? 'EXPIRED' : 'EXPIRED_UNCONFIRMED' });
    }
  }
}

/** Opens the page of an attempt; one whose discount came out wrong was closed unseen, and another one follows. */
async function openPage(
  orderId: OrderId,
  story: OrderStory,
  hold: Held,
  paymentId: PaymentId,
): Promise<Opened> {
  try {
    const opened = await interactive.openCheckout({ orderId, paymentId });
    if (opened.state === 'OPEN') return { paymentId, endsAt: opened.pageEndsAt };
  } catch {
    // The answer was lost, which does not say that there is no page: it is closed before the seats go back.
    const isClosed = await closePage(story, paymentId, Date.now() + hold.spans.processorGraceMs);
    return letGo(
      orderId,
      story,
      isClosed ? { kind: 'REFUSED', code: 'PAYMENT_UNAVAILABLE' } : { kind: 'EXPIRED_UNCONFIRMED' },
      'PAYMENT_UNAVAILABLE',
    );
  }
  return openNextPage(orderId, story, hold);
}

/** Opens the page of the next attempt, once the last one is known to be closed; `page` where that is still open. */
async function openNextPage(
  orderId: OrderId,
  story: OrderStory,
  hold: Held,
  page: PayPage | null = null,
): Promise<Opened> {
  const renewed = await database.renewPayment({ orderId, at: Date.now() });
  if (renewed.kind === 'RENEWED') return openPage(orderId, story, hold, renewed.paymentId);
  if (renewed.kind === 'PAID') return 'PAID';
  return renewed.kind === 'OPEN' && page ? page : letGo(orderId, story, { kind: 'EXPIRED' });
}

/** Gives back what the order holds, unless money or a changed order came first; `refusal` is what the buyer hears. */
async function letGo(
  orderId: OrderId,
  story: OrderStory,
  reason: ReleaseReason,
  refusal?: ErrorCode,
): Promise<'PAID' | 'OVER'> {
  if (story.isPaid) return 'PAID';
  const released = await database.releaseOrder({ orderId, at: Date.now(), reason });
  if (released.kind === 'PAID') return 'PAID';
  if (released.kind === 'CANCELLED') cancel(story, true);
  else if (refusal) refuse(story, refusal);
  else end(story, 'EXPIRED');
  return 'OVER';
}
