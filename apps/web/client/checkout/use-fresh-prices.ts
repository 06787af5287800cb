import type { EventView } from '@lanyard/domain/events/event-view';
import type { Basket } from '@lanyard/domain/pricing/basket';
import type { Quote } from '@lanyard/domain/pricing/quote-basket';
import { useCallback, useEffect, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { storefrontApi } from '../api/storefront-api.ts';
import { isEmpty } from '../event/basket.ts';
import { differsFrom, quotedPrices } from './quoted-prices.ts';

const restMs = 400;

/** The event as it is sold right now. */
export interface FreshPrices {
  readonly event: EventView;
  /** Takes over prices the server has told by other ways. */
  readonly adopt: (quote: Quote) => void;
}

/**
 * Asks what the basket costs whenever it has changed or the page is looked at again, so that a new price is
 * seen before it is refused. Without an answer the page goes on with what it knows: placing decides.
 */
export function useFreshPrices(first: EventView, basket: Basket, now: number): FreshPrices {
  const [event, setEvent] = useState(first);
  const { slug } = first;
  const asked = JSON.stringify(basket);

  const adopt = useCallback(
    (quote: Quote) => {
      setEvent((before) => (differsFrom(before, quote, now) ? quotedPrices(before, quote, now) : before));
    },
    [now],
  );

  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      // Written a few lines above.
      const wanted = JSON.parse(asked) as Basket;
      if (isEmpty(wanted)) return;
      try {
        const { quote } = await storefrontApi.pricing.quote.query({ eventSlug: slug, ...mutable(wanted) });
        if (!isGone) adopt(quote);
      } catch (error) {
        const { code } = failureOf(error);
        if (isGone || !reloadedFor.some((known) => known === code)) return;
        const offer = await storefrontApi.events.view.query({ slug }).catch(() => null);
        if (offer && !isGone) setEvent(offer);
      }
    };
    const onVisible = () => {
      if (!document.hidden) void ask();
    };
    timer = setTimeout(() => void ask(), restMs);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      isGone = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [asked, slug, adopt]);

  return { event, adopt };
}

/** What is not offered any more: the page looks at the offer anew. */
const reloadedFor = ['TICKET_TYPE_UNKNOWN', 'SWAG_UNKNOWN', 'WORKSHOP_NOT_FOUND'] as const;

/** The wire's type has lists that may be written to. */
function mutable({ lines, swag, workshops = [] }: Basket) {
  return { lines: [...lines], swag: [...swag], workshops: [...workshops] };
}
