import type { OrderAttendeeView } from '@lanyard/domain/orders/order-attendee-view';
import type { OrderTicketView } from '@lanyard/domain/orders/order-view';
import { Button } from '@lanyard/ui/button.tsx';
import { cx } from '@lanyard/ui/class-names';
import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { storefrontApi } from '../../api/storefront-api.ts';
import { dayAndTime, zoneCity } from '../../browser/times.ts';
import { orderPeopleWords } from '../../strings/en/order-people.ts';
import { usePeoplePress } from './use-people-press.ts';

const AddressForm = lazy(async () => ({ default: (await import('./address-form.tsx')).AddressForm }));
const words = orderPeopleWords.row;

interface TicketCareProps {
  readonly ticket: OrderTicketView;
  readonly use: OrderAttendeeView;
  readonly timeZone: string;
}

/** What the buyer can do for whoever is named on a ticket: ask them to register, put their address right. */
export function TicketCare({ ticket, use, timeZone }: TicketCareProps): ReactNode {
  const [isCorrecting, setIsCorrecting] = useState(false);
  const [note, setNote] = useState('');
  const said = useRef<HTMLParagraphElement>(null);
  const { token, isBusy, failure, put, press } = usePeoplePress();
  useEffect(() => {
    // What held the focus is gone now.
    if (note !== '') said.current?.focus();
  }, [note]);
  const { reference } = ticket;
  const { nudge, email } = use;
  const nudgeOnce = () => {
    setNote('');
    press(reference, async (requestId) => {
      const answer = await storefrontApi.orders.nudgeAttendees.mutate({
        ...{ token, requestId, references: [reference] },
      });
      put(answer.order);
      setNote(answer.refused[0]?.sentence ?? orderPeopleWords.nudged(1));
    });
  };
  if (isCorrecting && email !== null) {
    return (
      <div className="w-full pl-3.5">
        <Suspense fallback={<Skeleton className="h-60 w-full" />}>
          <AddressForm
            ticket={ticket}
            email={email}
            version={use.version}
            onSaved={(saved) => {
              setIsCorrecting(false);
              setNote(orderPeopleWords.address.saved(saved));
            }}
            onKeep={() => setIsCorrecting(false)}
          />
        </Suspense>
      </div>
    );
  }
  const message = failure ?? note;
  return (
    <>
      {nudge !== null && nudge.possibleAt === null && (
        <Button
          variant="plain"
          size="small"
          isBusy={isBusy}
          busyLabel={words.nudging}
          aria-label={words.nudgeLabel(ticket.attendeeName ?? '', reference)}
          onClick={nudgeOnce}
        >
          {words.nudge}
        </Button>
      )}
      {use.canCorrect && (
        <Button
          variant="plain"
          size="small"
          aria-label={words.correctLabel(reference)}
          onClick={() => {
            setNote('');
            setIsCorrecting(true);
          }}
        >
          {words.correct}
        </Button>
      )}
      <p
        ref={said}
        role="status"
        tabIndex={-1}
        className={cx(
          'order-last w-full pl-3.5 text-14/[20px] text-muted outline-none',
          message === '' && 'sr-only',
        )}
      >
        {message}
      </p>
      {nudge !== null && nudge.lastAt !== null && nudge.possibleAt !== null && (
        <p className="order-last w-full pl-3.5 text-14/[20px] text-muted">
          {words.nudgedUntil(
            dayAndTime(nudge.lastAt, timeZone),
            dayAndTime(nudge.possibleAt, timeZone),
            zoneCity(timeZone),
          )}
        </p>
      )}
    </>
  );
}
