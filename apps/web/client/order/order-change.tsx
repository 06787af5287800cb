import type { OrderView } from '@lanyard/domain/orders/order-view';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { storefrontApi } from '../api/storefront-api.ts';
import { pageToken } from '../browser/page-token.ts';
import { ChangeCard } from '../event-change/change-card.tsx';

/** What became of the event since the order, and what the buyer chooses for its tickets. */
export function OrderChange({ order }: { readonly order: OrderView }): ReactNode {
  const client = useQueryClient();
  const { change, event } = order;
  if (!change) return null;
  return (
    <ChangeCard
      change={change}
      timeZone={event.timeZone}
      choose={async (reference, choice) => {
        const token = pageToken(window.location.pathname);
        const { changeId } = change;
        const view = await storefrontApi.orders.chooseAfterChange.mutate({
          ...{ token, changeId, choice },
          references: [reference],
        });
        client.setQueryData(['order', token], view);
      }}
    />
  );
}
