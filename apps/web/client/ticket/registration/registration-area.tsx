import type { RegistrationView } from '@lanyard/domain/registration/registration-view';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { registrationWords as words } from '../../strings/en/registration.ts';
import { workshopWords } from '../../strings/en/workshops.ts';
import { AttendeeCard } from '../attendee-card.tsx';
import type { ShownTicket } from '../use-ticket.ts';
import { RegistrationCard } from './registration-card.tsx';
import { useRegistration } from './use-registration.ts';

interface RegistrationAreaProps {
  readonly token: string;
  readonly ticket: TicketView;
  readonly shown: ShownTicket;
  /** The ticket itself, with its code. */
  readonly children: ReactNode;
}

/**
 * The ticket together with its form: the form comes first until it is sent, and from then on the code does. Where
 * nothing is asked there is only the name.
 */
export function RegistrationArea({ token, ticket, shown, children }: RegistrationAreaProps): ReactNode {
  if (ticket.status === 'CANCELLED') return children;
  if (ticket.form)
    return (
      <WithForm token={token} ticket={ticket} view={ticket.form} shown={shown}>
        {children}
      </WithForm>
    );
  return (
    <>
      {children}
      {ticket.status === 'ISSUED' && <AttendeeCard token={token} ticket={ticket} shown={shown} />}
    </>
  );
}

function WithForm(props: RegistrationAreaProps & { readonly view: RegistrationView }): ReactNode {
  const { token, ticket, view, shown, children } = props;
  const registration = useRegistration(token, ticket, view, shown);
  const [isNameOnly, setIsNameOnly] = useState(false);
  const isNew = ticket.registration === 'OPEN';
  const isRegistered = registration.note?.kind === 'registered';
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isRegistered) return;
    // The form that held the focus is folded: what was wanted is the code, in the middle of the phone.
    top.current?.focus({ preventScroll: true });
    top.current?.parentElement?.querySelector('img')?.scrollIntoView({ block: 'center' });
  }, [isRegistered]);
  const naming = ticket.status === 'ISSUED' && (
    <AttendeeCard key="attendee" token={token} ticket={ticket} shown={shown} />
  );
  const canNameOnly = ticket.status === 'ISSUED' && ticket.attendee === null;
  const ticketPart = (
    <div key="ticket" className="grid gap-4">
      {isRegistered && (
        <div
          ref={top}
          tabIndex={-1}
          className="sticky top-[76px] z-10 mt-6 rounded-card shadow-card outline-none"
        >
          <Alert meaning="good" title={words.registered.title} className="slide-in">
            <p>{words.registered.sentence}</p>
            {(ticket.workshops?.choices.length ?? 0) > 0 && (
              <p className="mt-1">
                <a className="font-semibold underline underline-offset-4" href="#workshops">
                  {workshopWords.registered}
                </a>
              </p>
            )}
          </Alert>
        </div>
      )}
      {children}
    </div>
  );
  const form = (
    <div key="form" className={isNew ? 'grid gap-3 pt-8' : 'grid gap-8'}>
      {isNameOnly && canNameOnly ? (
        naming
      ) : (
        <RegistrationCard ticket={ticket} view={view} registration={registration} />
      )}
      {canNameOnly && (
        <p className="no-print text-center">
          <Button variant="plain" onClick={() => setIsNameOnly(!isNameOnly)}>
            {isNameOnly ? words.answerMyself : words.nameOnly}
          </Button>
        </p>
      )}
      {ticket.attendee && naming}
    </div>
  );
  return <>{isNew ? [form, ticketPart] : [ticketPart, form]}</>;
}
