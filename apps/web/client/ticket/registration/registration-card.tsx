import type { RegistrationView } from '@lanyard/domain/registration/registration-view';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { type ReactNode, useEffect, useRef } from 'react';
import { registrationWords as words } from '../../strings/en/registration.ts';
import { AnswersSummary } from './answers-summary.tsx';
import { RegistrationFields } from './registration-fields.tsx';
import type { Registration } from './use-registration.ts';

interface RegistrationCardProps {
  readonly ticket: TicketView;
  readonly view: RegistrationView;
  readonly registration: Registration;
}

/** The form while it is filled in, and its answers once it is sent. */
export function RegistrationCard({ ticket, view, registration }: RegistrationCardProps): ReactNode {
  const { note, isEditing } = registration;
  const heading = useRef<HTMLHeadingElement>(null);
  const isSaved = note?.kind === 'saved';
  useEffect(() => {
    // The form that held the focus is gone now.
    if (isSaved) heading.current?.focus();
  }, [isSaved]);
  const isNew = ticket.registration === 'OPEN';
  return (
    <section aria-labelledby="registration-title" className="card no-print p-5 sm:p-7">
      {isNew && (
        <p className="mb-2 text-[15px]/[22px] font-semibold text-accent">
          {words.of(ticket.typeName, ticket.event.name)}
        </p>
      )}
      <h2 ref={heading} id="registration-title" tabIndex={-1} className="text-[24px] outline-none">
        {titleOf(ticket, view, isEditing)}
      </h2>
      <div role="status">
        {note?.kind === 'saved' && <Alert meaning="good" title={note.sentence} className="slide-in mt-4" />}
      </div>
      {note?.kind === 'failed' && (
        <Alert isUrgent meaning="attention" title={note.title} className="slide-in mt-4">
          <p>{note.sentence}</p>
        </Alert>
      )}
      {isEditing ? (
        <>
          <p className="mt-1.5 text-[15px]/[22px] text-muted">{leadOf(ticket, view)}</p>
          <RegistrationFields ticket={ticket} view={view} registration={registration} />
        </>
      ) : (
        <>
          <OpenQuestions view={view} registration={registration} />
          {view.submittedAt === null ? (
            <Unanswered view={view} registration={registration} />
          ) : (
            <AnswersSummary ticket={ticket} view={view} registration={registration} />
          )}
        </>
      )}
    </section>
  );
}

/** Nothing was answered, and nothing has to be. */
function Unanswered({ view, registration }: Omit<RegistrationCardProps, 'ticket'>): ReactNode {
  if (view.open.length > 0) return null;
  return (
    <>
      <p className="mt-1.5 text-[15px]/[22px] text-muted">{words.leadOptional}</p>
      <Button variant="quiet" className="mt-4" onClick={() => registration.edit(true)}>
        {words.answer}
      </Button>
    </>
  );
}

/** Questions that came later: a kind word and a button, no lock. */
function OpenQuestions({ view, registration }: Omit<RegistrationCardProps, 'ticket'>): ReactNode {
  if (view.open.length === 0) return null;
  const labels = view.form.fields.filter(({ key }) => view.open.includes(key)).map(({ label }) => label);
  return (
    <Alert meaning="waiting" title={words.open.title(labels.length)} className="mt-4">
      <p>{words.open.sentence(labels.join(', '))}</p>
      <Button size="small" className="mt-3" onClick={() => registration.edit(true)}>
        {words.answer}
      </Button>
    </Alert>
  );
}

function titleOf(ticket: TicketView, view: RegistrationView, isEditing: boolean): string {
  if (ticket.registration === 'OPEN')
    return ticket.attendee ? words.titleFor(ticket.attendee.name) : words.title;
  if (view.submittedAt === null) return words.titleOptional;
  return isEditing ? words.titleEdit : words.titleAnswers;
}

function leadOf(ticket: TicketView, view: RegistrationView): string {
  if (ticket.registration === 'OPEN') return ticket.attendee ? words.leadNamed : words.lead;
  return view.submittedAt === null ? words.leadOptional : words.leadEdit;
}
