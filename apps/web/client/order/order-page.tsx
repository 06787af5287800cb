import type { ReactNode } from 'react';
import { FailurePage } from '../shell/failure-page.tsx';
import { LinkPage } from '../shell/link-page.tsx';
import { LoadingPage } from '../shell/loading-page.tsx';
import type { HeaderEvent } from '../shell/page-state.ts';
import { OrderSheet } from './order-sheet.tsx';
import { useOrder } from './use-order.ts';
import { useReturn } from './use-return.ts';

/** The order page, which is also where people land after paying. */
export function OrderPage({ event }: { event?: HeaderEvent | undefined }): ReactNode {
  return <LinkPage>{(token) => <FollowedOrderPage token={token} event={event} />}</LinkPage>;
}

interface FollowedOrderPageProps {
  readonly token: string;
  readonly event: HeaderEvent | undefined;
}

function FollowedOrderPage({ token, event }: FollowedOrderPageProps): ReactNode {
  const { order, progress, failure, staleSince, retry } = useOrder(token);
  const returnedAt = useReturn(token, order?.payUrl ?? null);
  if (failure) {
    return <FailurePage failure={failure} event={event} onTryAgain={retry} />;
  }
  if (!order || !progress) return <LoadingPage kind="order" event={event} />;
  return <OrderSheet order={order} progress={progress} staleSince={staleSince} returnedAt={returnedAt} />;
}
