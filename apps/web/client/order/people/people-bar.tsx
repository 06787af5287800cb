import type { OrderTicketView } from '@lanyard/domain/orders/order-view';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { storefrontApi } from '../../api/storefront-api.ts';
import { orderPeopleWords as words } from '../../strings/en/order-people.ts';
import { usePeoplePress } from './use-people-press.ts';

const PasteForm = lazy(async () => ({ default: (await import('./paste-form.tsx')).PasteForm }));

/** How far the people of an order of several tickets are, with what its buyer can do for many at once. */
export function PeopleBar({ tickets }: { tickets: readonly OrderTicketView[] }): ReactNode {
  const [isPasting, setIsPasting] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  const said = useRef<HTMLDivElement>(null);
  const { token, isBusy, failure, put, press } = usePeoplePress();
  useEffect(() => {
    // What held the focus is gone now.
    if (note !== null) said.current?.focus();
  }, [note]);
  const used = tickets.filter(({ status }) => status !== 'CANCELLED');
  const registered = used.filter(
    ({ use }) => use !== null && use.email !== null && use.registration === 'DONE',
  );
  const unnamed = tickets.filter(({ use }) => use?.canName === true);
  const askable = tickets.flatMap(({ use, reference }) =>
    use?.nudge && use.nudge.possibleAt === null ? [reference] : [],
  );
  const askAll = () => {
    setNote(null);
    press(askable.join(), async (requestId) => {
      const answer = await storefrontApi.orders.nudgeAttendees.mutate({
        ...{ token, requestId, references: askable },
      });
      put(answer.order);
      const refusals = answer.refused.map(({ reference, sentence }) => `${reference}: ${sentence}`);
      setNote([words.nudged(answer.nudged.length), ...refusals].join(' '));
    });
  };
  return (
    <div className="mt-3">
      <p className="text-16/[24px] font-medium">
        {words.summary(used.length, registered.length, unnamed.length)}
      </p>
      <div ref={said} role="status" tabIndex={-1} className="outline-none">
        {note !== null && <Alert meaning="good" title={note} className="slide-in mt-3" />}
      </div>
      {failure !== null && (
        <Alert isUrgent meaning="attention" title={words.nudgeFailed} className="slide-in mt-3">
          <p>{failure}</p>
        </Alert>
      )}
      {isPasting ? (
        <div className="card no-print mt-4 p-4 sm:p-5">
          <h3 className="mb-4 text-18/[24px]">{words.paste.title}</h3>
          <Suspense fallback={<Skeleton className="h-60" />}>
            <PasteForm
              tickets={tickets}
              onSaved={(count) => {
                setIsPasting(false);
                setNote(words.paste.saved(count));
              }}
              onKeep={() => setIsPasting(false)}
            />
          </Suspense>
        </div>
      ) : (
        <div className="no-print mt-3 flex flex-wrap gap-3">
          {unnamed.length > 0 && (
            <Button
              variant="quiet"
              onClick={() => {
                setNote(null);
                setIsPasting(true);
              }}
            >
              {words.paste.start}
            </Button>
          )}
          {askable.length > 1 && (
            <Button variant="quiet" isBusy={isBusy} busyLabel={words.row.nudging} onClick={askAll}>
              {words.nudgeAll(askable.length)}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
