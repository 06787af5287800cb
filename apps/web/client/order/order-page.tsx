import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { makeQueryClient } from '../api/query-client.ts';
import { pageToken } from '../browser/page-token.ts';
import { LoadingPage } from '../shell/loading-page.tsx';
import { MessagePage } from '../shell/message-page.tsx';
import type { HeaderEvent } from '../shell/page-state.ts';
import { commonWords } from '../strings/en/common.ts';
import { OrderSheet } from './order-sheet.tsx';
import { useOrder } from './use-order.ts';
import { useReturn } from './use-return.ts';

/** The order page, which is also where people land after paying. */
export function OrderPage({ event }: { event?: HeaderEvent | undefined }): ReactNode {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <FollowedOrderPage token={pageToken(window.location.pathname)} event={event} />
    </QueryClientProvider>
  );
}

interface FollowedOrderPageProps {
  readonly token: string;
  readonly event: HeaderEvent | undefined;
}

function FollowedOrderPage({ token, event }: FollowedOrderPageProps): ReactNode {
  const { order, progress, failure, staleSince, retry } = useOrder(token);
  const returnedAt = useReturn(token, order?.payUrl ?? null);
  if (failure) {
    const isUnknown = failure.code === 'LINK_UNKNOWN';
    return (
      <MessagePage
        title={isUnknown ? commonWords.linkUnknown : failure.title}
        sentence={failure.sentence}
        reference={failure.reference}
        event={event}
        {...(isUnknown ? {} : { onTryAgain: retry })}
      />
    );
  }
  if (!order || !progress) return <LoadingPage kind="order" event={event} />;
  return <OrderSheet order={order} progress={progress} staleSince={staleSince} returnedAt={returnedAt} />;
}
