import type { OrderProgress, OrderView } from '@lanyard/domain/orders/order-view';
import { useLive } from '@lanyard/live/use-live';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Failure, failureOf } from '../api/failure.ts';
import { storefrontApi } from '../api/storefront-api.ts';
import { liveChannel } from '../browser/live-channel.ts';
import { isSettled, pollDelayMs, progressMark } from './progress-rules.ts';

const catchUpMs = 2000;
/** A change is told when its row is written; the process that answers for the order hears of it a moment later. */
const echoMs = 1500;

/** An order as it is followed live. */
export interface FollowedOrder {
  readonly order: OrderView | undefined;
  readonly progress: OrderProgress | undefined;
  readonly failure: Failure | null;
  /** When the server was last heard while it does not answer now; null while all is well. */
  readonly staleSince: number | null;
  readonly retry: () => void;
}

/**
 * Reads the order, and again when the server says that it has changed. Besides, its small live part is asked for
 * from time to time, often when the server's word does not come.
 */
export function useOrder(token: string): FollowedOrder {
  const client = useQueryClient();
  const [startedAt] = useState(() => Date.now());
  const readAgain = useRef(() => {});
  const status = useLive(liveChannel, `order:${token}`, () => readAgain.current());
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
    // Hidden pages are not asked at all.
    refetchInterval: () => pollDelayMs(Date.now() - startedAt, status),
    refetchOnWindowFocus: 'always',
  });

  const progress = live.data ?? view.data?.progress;
  const mark = progress && progressMark(progress);
  const shownMark = view.data && progressMark(view.data.progress);
  const { refetch } = view;
  useEffect(() => {
    if (mark !== undefined && shownMark !== undefined && mark !== shownMark) void refetch();
  }, [mark, shownMark, refetch]);

  const isOver = progress === undefined || isSettled(progress);
  const { refetch: refetchLive } = live;
  useEffect(() => {
    let echo: ReturnType<typeof setTimeout> | undefined;
    readAgain.current = () => {
      void refetch();
      if (isOver) return;
      void refetchLive();
      clearTimeout(echo);
      echo = setTimeout(() => void refetchLive(), echoMs);
    };
    return () => clearTimeout(echo);
  }, [isOver, refetch, refetchLive]);

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
