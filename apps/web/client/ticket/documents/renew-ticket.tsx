import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { failureOf } from '../../api/failure.ts';
import { storefrontApi } from '../../api/storefront-api.ts';
import { randomCrockford } from '../../browser/random.ts';
import { documentWords } from '../../strings/en/documents.ts';

const words = documentWords.renew;

/** Makes link and code new after asking once, and moves the page to the new link. */
export function RenewTicket({ token, ticket }: { token: string; ticket: TicketView }): ReactNode {
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  // A repeat of the same press after a lost answer carries the same request id.
  const requestId = useRef('');
  const confirm = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsking) confirm.current?.focus();
  }, [isAsking]);

  const renew = async () => {
    if (isBusy) return;
    setIsBusy(true);
    setFailure(null);
    requestId.current ||= `req_${randomCrockford(20)}`;
    try {
      const { path } = await storefrontApi.tickets.renew.mutate({
        ...{ token, reference: ticket.reference, requestId: requestId.current },
      });
      window.location.replace(path);
    } catch (error) {
      const { code, sentence } = failureOf(error);
      setFailure(code === 'UNREACHABLE' ? words.unreachable : sentence);
      setIsBusy(false);
    }
  };

  return (
    <div className="mt-5 border-t border-line pt-5">
      <h3 className="text-18/[26px] font-semibold">{words.title}</h3>
      {failure !== null && (
        <Alert isUrgent meaning="attention" title={words.failedTitle} className="slide-in mt-4">
          <p>{failure}</p>
        </Alert>
      )}
      {isAsking ? (
        <div ref={confirm} tabIndex={-1} className="mt-2 outline-none">
          <p className="text-16/[24px]">{words.sure(ticket.attendee?.email ?? words.buyer)}</p>
          <div className="mt-4 flex flex-wrap gap-3">
            <Button isBusy={isBusy} busyLabel={words.busy} onClick={() => void renew()}>
              {words.yes}
            </Button>
            <Button variant="plain" onClick={() => setIsAsking(false)}>
              {words.keep}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <p className="mt-2 text-[15px]/[22px] text-muted">{words.lead}</p>
          <Button variant="quiet" className="mt-4" onClick={() => setIsAsking(true)}>
            {words.ask}
          </Button>
        </>
      )}
    </div>
  );
}
