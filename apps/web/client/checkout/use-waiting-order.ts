import { useEffect, useState } from 'react';
import { sharedStore } from '../browser/storage.ts';
import { type StoredOrder, waitingOrder } from './order-identity.ts';

/** The order of this browser that waits for its payment, also when another tab has placed it since. */
export function useWaitingOrder(slug: string): StoredOrder | null {
  const [order, setOrder] = useState(() => waitingOrder(sharedStore, slug, Date.now()));
  const endsAt = order?.holdUntil ?? null;

  useEffect(() => {
    const look = () =>
      setOrder((before) => {
        const now = waitingOrder(sharedStore, slug, Date.now());
        return before?.orderId === now?.orderId && before?.holdUntil === now?.holdUntil ? before : now;
      });
    const timer =
      endsAt === null ? undefined : setTimeout(look, Math.max(0, Date.parse(endsAt) - Date.now()) + 50);
    // Another tab writes; Back shows a page that the browser has kept.
    window.addEventListener('storage', look);
    window.addEventListener('pageshow', look);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('storage', look);
      window.removeEventListener('pageshow', look);
    };
  }, [slug, endsAt]);

  return order;
}
