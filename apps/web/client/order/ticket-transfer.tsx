import type { OrderTicketView } from '@lanyard/domain/orders/order-view';
import type { TransferView } from '@lanyard/domain/transfers/transfer-view';
import { Button } from '@lanyard/ui/button.tsx';
import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { storefrontApi } from '../api/storefront-api.ts';
import { pageToken } from '../browser/page-token.ts';
import { transferWords } from '../strings/en/transfer.ts';
import { OpenOffer } from '../ticket/transfer/open-offer.tsx';

const OfferForm = lazy(async () => ({ default: (await import('../transfer/offer-form.tsx')).OfferForm }));

interface TicketTransferProps {
  readonly ticket: OrderTicketView;
  readonly transfer: TransferView;
  readonly timeZone: string;
}

/** Lets the buyer offer one of the tickets to somebody, and take that back; nothing where it cannot be handed on. */
export function TicketTransfer({ ticket, transfer, timeZone }: TicketTransferProps): ReactNode {
  const client = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const token = pageToken(window.location.pathname);
  const { reference } = ticket;
  const { open, refusal } = transfer;
  const put = (order: unknown) => client.setQueryData(['order', token], order);
  if (open) {
    return (
      <div className="order-last mt-2 ml-3.5 w-full border-t border-line pt-4">
        <OpenOffer
          open={open}
          viewer="BUYER"
          timeZone={timeZone}
          withdrawLabel={transferWords.order.withdrawLabel(reference)}
          withdraw={async () => {
            const press = { token, reference, transferId: open.transferId };
            put(await storefrontApi.orders.withdrawTransfer.mutate(press));
          }}
        />
      </div>
    );
  }
  if (refusal !== null) return null;
  if (!isAsking) {
    return (
      <Button
        variant="plain"
        size="small"
        aria-label={transferWords.order.startLabel(reference)}
        onClick={() => setIsAsking(true)}
      >
        {transferWords.order.start}
      </Button>
    );
  }
  return (
    <div className="order-last mt-2 ml-3.5 w-full border-t border-line pt-4">
      <h3 className="text-18/[24px]">{transferWords.offer.title}</h3>
      <Suspense fallback={<Skeleton className="h-40" />}>
        <OfferForm
          isBuyer
          offer={async (recipient, requestId) => {
            const press = { token, reference, requestId, recipient };
            put(await storefrontApi.orders.offerTransfer.mutate(press));
            setIsAsking(false);
          }}
          onKeep={() => setIsAsking(false)}
        />
      </Suspense>
    </div>
  );
}
