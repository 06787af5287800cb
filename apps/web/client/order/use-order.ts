import type { OrderProgress, OrderView } from '@lanyard/domain/orders/order-view';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Failure, failureOf } from '../api/failure.ts';
import { storefrontApi } from '../api/storefront-api.ts';
import { isSettled, pollDelayMs, progressMark } from './progress-rules.ts';

const catchUpMs = 2000;

/** An order as it is followed live. */
export interface FollowedOrder {
  readonly order: OrderView | undefined;
  readonly progress: OrderProgress | undefined;
  readonly failure: Failure | null;
  /** When the server was last heard while it does not answer now; null while all is well. */
  readonly staleSince: number | null;
  readonly retry: () => void;
}

/** Reads the order once, then follows its small live part, and reads it again whenever that has changed. */
export function useOrder(token: string): FollowedOrder {
  const client = useQueryClient();
  const [startedAt] = useState(() => Date.now());
  const view = useQuery({
    queryKey: ['order', token],
    queryFn: () => storefrontApi.orders.view.query({ token }),
    // The live part may be ahead of the rows for a moment; then the rows are read until they have caught up.
    refetchInterval: (query) => {
      const ahead = client.getQueryData<OrderProgress>(['progress', token]);
      const known = query.state.data?.progress;
      return ahead && known && progressMark(ahead) !== progressMark(known) ? catchUpMs : false;
    },
  });
  const live = useQuery({
    queryKey: ['progress', token],
    queryFn: () => storefrontApi.orders.progress.query({ token }),
    enabled: (query) => {
      const known = query.state.data ?? view.data?.progress;
      return known !== undefined && !isSettled(known);
    },
    retry: false,
    // Asked once a second on purpose; hidden pages are not asked at all.
    refetchInterval: () => pollDelayMs(Date.now() - startedAt),
    refetchOnWindowFocus: 'always',
  });

  const progress = live.data ?? view.data?.progress;
  const mark = progress && progressMark(progress);
  const shownMark = view.data && progressMark(view.data.progress);
  const { refetch } = view;
  useEffect(() => {
    if (mark !== undefined && shownMark !== undefined && mark !== shownMark) void refetch();
  }, [mark, shownMark, refetch]);

  const heardAt = Math.max(view.dataUpdatedAt, live.dataUpdatedAt);
  const failedAt = Math.max(view.errorUpdatedAt, live.errorUpdatedAt);
  return {
    order: view.data,
    progress,
    failure: view.data === undefined && view.isError ? failureOf(view.error) : null,
    staleSince: failedAt > heardAt ? heardAt : null,
    retry: () => void refetch(),
  };
}
