import type { PaymentId } from '@lanyard/domain/ids/ids';
import { CancellationScope, condition } from '@temporalio/workflow';
import { persistent } from '../steps.ts';
import type { OrderStory } from './order-story.ts';

/**
 * Ends the payment page so that nothing can be paid on seats that are free again. Tries until `giveUpAt` when
 * the processor is away; money that arrives meanwhile, or a changed order that takes this one's place, ends the
 * wait. Answers whether the page is known closed.
 */
export async function closePage(story: OrderStory, paymentId: PaymentId, giveUpAt: number): Promise<boolean> {
  let closed: 'CLOSED' | 'PAID' | 'UNKNOWN' | undefined;
  const scope = new CancellationScope();
  const closing = scope
    .run(() => persistent.closeCheckout({ paymentId }))
    .then((result) => (closed = result.state))
    // The processor's final "no": it cannot tell, so neither can we.
    .catch(() => (closed ??= 'UNKNOWN'));
  await condition(
    () => closed !== undefined || story.isPaid || story.isReplaced,
    Math.max(giveUpAt - Date.now(), 1),
  );
  if (closed === 'PAID') story.isPaid = true;
  if (closed === undefined) {
    scope.cancel();
    await closing;
  }
  return closed === 'CLOSED';
}
