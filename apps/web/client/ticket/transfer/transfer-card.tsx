import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { storefrontApi } from '../../api/storefront-api.ts';
import { dayAndTime, zoneCity } from '../../browser/times.ts';
import { transferWords } from '../../strings/en/transfer.ts';
import type { ShownTicket } from '../use-ticket.ts';
import { OpenOffer } from './open-offer.tsx';

const OfferForm = lazy(async () => ({ default: (await import('../../transfer/offer-form.tsx')).OfferForm }));

const words = transferWords.card;

interface TransferCardProps {
  readonly token: string;
  readonly ticket: TicketView;
  readonly shown: ShownTicket;
}

/** Offers the ticket to somebody else, shows an open offer, or says why neither can be. */
export function TransferCard({ token, ticket, shown }: TransferCardProps): ReactNode {
  const { open, refusal, cutOffAt } = ticket.transfer;
  const { timeZone } = ticket.event;
  const [isAsking, setIsAsking] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What held the focus is gone now.
    if (note !== null) heading.current?.focus();
  }, [note]);
  return (
    <section aria-labelledby="transfer-title" className="card no-print p-5 sm:p-7">
      <h2 ref={heading} id="transfer-title" tabIndex={-1} className="text-[24px] outline-none">
        {open ? words.titleOpen : words.title}
      </h2>
      <div role="status">
        {note !== null && <Alert meaning="good" title={note} className="slide-in mt-4" />}
      </div>
      <div className="mt-3">
        {open ? (
          <OpenOffer
            open={open}
            viewer="HOLDER"
            timeZone={timeZone}
            withdraw={async () => {
              shown.put(
                await storefrontApi.tickets.withdrawTransfer.mutate({ token, transferId: open.transferId }),
              );
              setNote(words.withdrawn);
            }}
          />
        ) : refusal !== null ? (
          <p className="text-16/[24px] text-ink-2">{refusal}</p>
        ) : isAsking ? (
          <Suspense fallback={<Skeleton className="h-40" />}>
            <OfferForm
              isBuyer={false}
              offer={async (recipient, requestId) => {
                shown.put(await storefrontApi.tickets.offerTransfer.mutate({ token, requestId, recipient }));
                setIsAsking(false);
                setNote(words.offered(recipient.email));
              }}
              onKeep={() => setIsAsking(false)}
            />
          </Suspense>
        ) : (
          <>
            <p className="text-16/[24px] text-ink-2">{words.lead}</p>
            <p className="mt-1 text-[15px]/[22px] text-muted">
              {words.until(dayAndTime(cutOffAt, timeZone), zoneCity(timeZone))}
            </p>
            <Button
              variant="quiet"
              className="mt-4"
              onClick={() => {
                setNote(null);
                setIsAsking(true);
              }}
            >
              {words.start}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
