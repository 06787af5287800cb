import type { OrderView } from '@lanyard/domain/orders/order-view';
import { buttonClass } from '@lanyard/ui/button-class';
import type { ReactNode } from 'react';
import { tabStore } from '../browser/storage.ts';
import { readDraft, writeDraft } from '../checkout/draft.ts';
import { checkoutPath } from '../event/basket.ts';
import { orderWordsOnPage } from '../strings/en/order.ts';

/** Where the same choice can be ordered once more, with its code. */
export function checkoutAgainPath({
  event,
  lines,
  couponCode,
}: Pick<OrderView, 'event' | 'lines' | 'couponCode'>): string {
  const basket = {
    lines: lines.flatMap(({ kind, key, quantity }) =>
      kind === 'TICKET' ? [{ ticketTypeKey: key, quantity }] : [],
    ),
    swag: lines.flatMap(({ kind, key, variantKey, quantity }) =>
      kind === 'SWAG' && variantKey !== null ? [{ itemKey: key, variantKey, quantity }] : [],
    ),
    workshops: lines.flatMap(({ kind, key, ticketPositions }) =>
      kind === 'WORKSHOP'
        ? (ticketPositions ?? []).map((ticketPosition) => ({ workshopKey: key, ticketPosition }))
        : [],
    ),
  };
  return checkoutPath(event.slug, basket, couponCode);
}

/** One button back to the checkout, with the same tickets and the buyer filled in. */
export function TryAgain({ order }: { order: OrderView }): ReactNode {
  const words = orderWordsOnPage.over;
  return (
    <div className="no-print mt-6 grid justify-items-start gap-3">
      <a
        href={checkoutAgainPath(order)}
        className={buttonClass({ size: 'big' })}
        onClick={() => {
          const draft = readDraft(tabStore, order.event.slug);
          if (draft.buyer.name === '' && draft.buyer.email === '') {
            writeDraft(tabStore, order.event.slug, { ...draft, buyer: order.buyer });
          }
        }}
      >
        {words.tryAgain}
      </a>
      <p className="text-[15px]/[22px] text-muted">{words.kept}</p>
    </div>
  );
}
