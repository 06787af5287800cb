import type { OrderView } from '@lanyard/domain/orders/order-view';
import { formatMoney } from '@lanyard/domain/money/money';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { storefrontApi } from '../../api/storefront-api.ts';
import { pageToken } from '../../browser/page-token.ts';
import { RefundRules } from '../../cancellation/refund-rules.tsx';
import { WishNote } from '../../cancellation/wish-note.tsx';
import { cancellationPageWords as words } from '../../strings/en/cancellation.ts';
import { dueOfChoice, everything, settleChoice } from './chosen.ts';

const CancelForm = lazy(async () => ({
  default: (await import('../../cancellation/cancel-form.tsx')).CancelForm,
}));

/** A ticket with whose it is, as far as somebody is named. */
function labelOf({ tickets }: OrderView, reference: string): string {
  const name = tickets.find((ticket) => ticket.reference === reference)?.attendeeName ?? null;
  return name === null ? reference : `${reference} · ${name}`;
}

/** Asks to cancel tickets of the order or all of it, and shows what became of asking. */
export function CancelCard({ order }: { order: OrderView }): ReactNode {
  const client = useQueryClient();
  const token = pageToken(window.location.pathname);
  const [isAsking, setIsAsking] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What held the focus is gone now.
    if (note !== null) heading.current?.focus();
  }, [note]);
  const { cancellation, currency, event } = order;
  const { wishes, tickets, canAskAll, terms } = cancellation;
  const canAsk = tickets.length > 0 || canAskAll;
  // What was said about asking is old once the organizers have answered.
  const isStale = note === words.sent && wishes.every(({ status }) => status !== 'ASKED');
  if (!canAsk && wishes.length === 0) return null;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  const put = (next: OrderView, said: string) => {
    client.setQueryData(['order', token], next);
    setIsAsking(false);
    setNote(said);
  };
  const choices = [
    ...tickets.map(({ reference }) => ({ value: reference, label: labelOf(order, reference) })),
    ...(canAskAll ? [{ value: everything, label: words.all }] : []),
  ];
  return (
    <section aria-labelledby="cancel-title" className="card p-5 sm:p-7">
      <h2 ref={heading} id="cancel-title" tabIndex={-1} className="text-[24px] outline-none">
        {words.title}
      </h2>
      <div role="status">
        {note !== null && !isStale && <Alert meaning="good" title={note} className="slide-in mt-4" />}
      </div>
      <ul className="grid divide-y divide-line">
        {wishes.map((wish) => (
          <li key={wish.cancellationId} className="py-4">
            <WishNote
              wish={wish}
              currency={currency}
              timeZone={event.timeZone}
              showsWhat
              viewer="BUYER"
              withdraw={async () => {
                const press = { token, cancellationId: wish.cancellationId };
                put(await storefrontApi.orders.withdrawCancellation.mutate(press), words.takenBack);
              }}
            />
          </li>
        ))}
      </ul>
      {canAsk && (
        <div className="no-print mt-3">
          {isAsking ? (
            <Suspense fallback={<Skeleton className="h-60" />}>
              <CancelForm
                choices={choices}
                settle={settleChoice}
                dueOf={(chosen) => {
                  const due = dueOfChoice(cancellation, chosen);
                  return due === 0 ? words.dueNothing : words.due(money(due));
                }}
                send={async ({ chosen, reason, words: typed, requestId }) => {
                  const what = chosen.includes(everything)
                    ? ({ kind: 'ORDER' } as const)
                    : { kind: 'TICKETS' as const, references: [...chosen] };
                  const wish = { token, requestId, reason, words: typed, what };
                  put(await storefrontApi.orders.askCancellation.mutate(wish), words.sent);
                }}
                onKeep={() => setIsAsking(false)}
              />
            </Suspense>
          ) : (
            <>
              <p className="text-16/[24px] text-ink-2">{words.orderLead}</p>
              {order.grossMinor > 0 && (
                <RefundRules terms={terms} currency={currency} timeZone={event.timeZone} />
              )}
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
