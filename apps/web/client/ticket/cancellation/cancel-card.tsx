import { formatMoney } from '@lanyard/domain/money/money';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { storefrontApi } from '../../api/storefront-api.ts';
import { RefundRules } from '../../cancellation/refund-rules.tsx';
import { WishNote } from '../../cancellation/wish-note.tsx';
import { cancellationPageWords as words } from '../../strings/en/cancellation.ts';
import type { ShownTicket } from '../use-ticket.ts';

const CancelForm = lazy(async () => ({
  default: (await import('../../cancellation/cancel-form.tsx')).CancelForm,
}));

interface CancelCardProps {
  readonly token: string;
  readonly ticket: TicketView;
  readonly shown: ShownTicket;
}

/** Asks to cancel the ticket, and shows what became of asking; nothing where it never was and cannot be. */
export function CancelCard({ token, ticket, shown }: CancelCardProps): ReactNode {
  const { current, canAsk, price, currency, terms } = ticket.cancellation;
  const { timeZone } = ticket.event;
  const [isAsking, setIsAsking] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What held the focus is gone now.
    if (note !== null) heading.current?.focus();
  }, [note]);
  if (!canAsk && current === null) return null;
  // What was said about asking is old once the organizers have answered.
  const isStale = note === words.sent && current?.status !== 'ASKED';
  const due =
    price === null
      ? words.dueToBuyer(terms.percentNow)
      : price.dueMinor === 0
        ? words.dueNothing
        : words.due(formatMoney({ amountMinor: price.dueMinor, currency }));
  return (
    <section aria-labelledby="cancel-title" className="card p-5 sm:p-7">
      <h2 ref={heading} id="cancel-title" tabIndex={-1} className="text-[24px] outline-none">
        {words.title}
      </h2>
      <div role="status">
        {note !== null && !isStale && <Alert meaning="good" title={note} className="slide-in mt-4" />}
      </div>
      {current && (
        <div className="mt-3">
          <WishNote
            wish={current}
            currency={currency}
            timeZone={timeZone}
            viewer="ATTENDEE"
            withdraw={async () => {
              const { cancellationId } = current;
              shown.put(await storefrontApi.tickets.withdrawCancellation.mutate({ token, cancellationId }));
              setNote(words.takenBack);
            }}
          />
        </div>
      )}
      {canAsk && (
        <div className="no-print mt-3">
          {isAsking ? (
            <Suspense fallback={<Skeleton className="h-60" />}>
              <CancelForm
                choices={[]}
                dueOf={() => due}
                send={async ({ reason, words: typed, requestId }) => {
                  const wish = { token, requestId, reason, words: typed };
                  shown.put(await storefrontApi.tickets.askCancellation.mutate(wish));
                  setIsAsking(false);
                  setNote(words.sent);
                }}
                onKeep={() => setIsAsking(false)}
              />
            </Suspense>
          ) : (
            <>
              <p className="text-16/[24px] text-ink-2">{words.ticketLead}</p>
              {price === null && <p className="text-16/[24px] text-ink-2">{words.toBuyer}</p>}
              <RefundRules terms={terms} currency={currency} timeZone={timeZone} />
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
      )}
    </section>
  );
}
