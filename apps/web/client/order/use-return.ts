import { useEffect, useState } from 'react';
import { storefrontApi } from '../api/storefront-api.ts';
import { replaceSearch } from '../browser/search-params.ts';
import { tabStore } from '../browser/storage.ts';

/** When this tab came back from the payment page, milliseconds since 1970; null when it did not. */
export function useReturn(token: string): number | null {
  const [returnedAt] = useState(() => {
    const key = `lanyard:returned:${window.location.pathname}`;
    if (new URLSearchParams(window.location.search).get('from') === 'payment') {
      tabStore.setItem(key, String(Date.now()));
    }
    const at = Number(tabStore.getItem(key));
    return at > 0 ? at : null;
  });
  useEffect(() => {
    if (new URLSearchParams(window.location.search).get('from') === null) return;
    const isFromPayment = new URLSearchParams(window.location.search).get('from') === 'payment';
    replaceSearch((params) => params.delete('from'));
    // Only a hint for the timeline: the order follows the processor's own message, with or without it.
    if (isFromPayment) storefrontApi.orders.returned.mutate({ token }).catch(() => undefined);
  }, [token]);
  return returnedAt;
}
