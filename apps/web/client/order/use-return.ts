import { useEffect, useState } from 'react';
import { storefrontApi } from '../api/storefront-api.ts';
import { replaceSearch } from '../browser/search-params.ts';
import { tabStore } from '../browser/storage.ts';
import { contentKey } from '../checkout/order-identity.ts';

const isFromPayment = () => new URLSearchParams(window.location.search).get('from') === 'payment';

/**
 * When this tab came back from the page at `payUrl`, milliseconds since 1970. Null when it did not, also when it
 * came back from an earlier page and a new one was opened since: there it can be paid again.
 */
export function useReturn(token: string, payUrl: string | null): number | null {
  const path = window.location.pathname;
  const [returnedAt] = useState(() => {
    const key = `lanyard:returned:${path}`;
    if (isFromPayment()) {
      tabStore.setItem(key, String(Date.now()));
      tabStore.setItem(pageKey(path), '');
    }
    const at = Number(tabStore.getItem(key));
    return at > 0 ? at : null;
  });
  const [from, setFrom] = useState(() => tabStore.getItem(pageKey(path)) || null);
  const page = payUrl === null ? null : contentKey(payUrl);
  if (returnedAt !== null && page !== null && from === null) setFrom(page);

  useEffect(() => {
    if (from !== null) tabStore.setItem(pageKey(path), from);
  }, [path, from]);
  useEffect(() => {
    if (new URLSearchParams(window.location.search).get('from') === null) return;
    const isReturn = isFromPayment();
    replaceSearch((params) => params.delete('from'));
    // Only a hint for the timeline: the order follows the processor's own message, with or without it.
    if (isReturn) storefrontApi.orders.returned.mutate({ token }).catch(() => undefined);
  }, [token]);
  return page !== null && from !== null && page !== from ? null : returnedAt;
}

/** Where the page that this tab came back from is kept, as a fingerprint. */
const pageKey = (path: string): string => `lanyard:returned-from:${path}`;
