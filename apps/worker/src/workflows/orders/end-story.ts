import type { ErrorCode } from '@lanyard/domain/errors/error-codes';
import { orderStateAttribute } from '@lanyard/contracts/search-attributes';
import { upsertSearchAttributes } from '@temporalio/workflow';
import type { OrderStory } from './order-story.ts';

/** The order was refused: everybody who asked hears why. */
export function refuse(story: OrderStory, code: ErrorCode): void {
  story.answer = { outcome: 'REFUSED', code };
  story.now({ refusal: code });
  end(story, 'REFUSED');
}

/** Somebody ended the order before it was sold; mostly a changed one that took its place. */
export function cancel(story: OrderStory, isReplaced: boolean): void {
  story.answer ??= { outcome: 'REFUSED', code: 'ORDER_CANCELLED' };
  story.now({ isReplaced });
  end(story, 'CANCELLED');
}

/** The order ended without a sale. */
export function end(story: OrderStory, status: 'EXPIRED' | 'REFUSED' | 'CANCELLED'): void {
  story.answer ??= { outcome: 'REFUSED', code: 'ORDER_EXPIRED' };
  story.now({ status, payment: 'FAILED', waitsFor: 'NOTHING', holdUntil: null });
  upsertSearchAttributes([{ key: orderStateAttribute, value: status }]);
}
