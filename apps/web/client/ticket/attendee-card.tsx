import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { type ReactNode, useEffect, useRef } from 'react';
import { ticketWords } from '../strings/en/ticket.ts';
import { type AttendeeForm, useAttendeeForm } from './use-attendee-form.ts';
import type { ShownTicket } from './use-ticket.ts';

const words = ticketWords.form;

interface AttendeeCardProps {
  readonly token: string;
  readonly ticket: TicketView;
  readonly shown: ShownTicket;
}

/** Whose ticket it is, and the form that says so. */
export function AttendeeCard({ token, ticket, shown }: AttendeeCardProps): ReactNode {
  const form = useAttendeeForm(token, ticket, shown);
  const { attendee } = ticket;
  const heading = useRef<HTMLHeadingElement>(null);
  const isSaved = form.note?.kind === 'saved';
  useEffect(() => {
    // The form that held the focus is gone now.
    if (isSaved) heading.current?.focus();
  }, [isSaved]);
  const title = !form.isEditing ? words.titleNamed : attendee ? words.titleChange : words.titleNew;
  return (
    <section aria-labelledby="attendee-title" className="card no-print p-5 sm:p-7">
      <h2 ref={heading} id="attendee-title" tabIndex={-1} className="text-[24px] outline-none">
        {title}
      </h2>
      <div role="status">
        {form.note?.kind === 'saved' && (
          <Alert meaning="good" title={form.note.sentence} className="slide-in mt-4" />
        )}
      </div>
      {form.note?.kind === 'failed' && (
        <Alert isUrgent meaning="attention" title={form.note.title} className="slide-in mt-4">
          <p>{form.note.sentence}</p>
        </Alert>
      )}
      {form.isEditing || !attendee ? (
        <AttendeeFields form={form} isChange={attendee !== null} />
      ) : (
        <div className="mt-4 flex flex-wrap items-center justify-between gap-4">
          <p className="min-w-0">
            <span className="block font-semibold break-words">{attendee.name}</span>
            <span className="block text-16/[24px] break-words text-ink-2">{attendee.email}</span>
          </p>
          <Button variant="quiet" onClick={() => form.edit(true)}>
            {words.change}
          </Button>
        </div>
      )}
    </section>
  );
}

function AttendeeFields({ form, isChange }: { form: AttendeeForm; isChange: boolean }): ReactNode {
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Not away from somebody who types, when the ticket has just become somebody's.
    if (isChange && !element.current?.contains(document.activeElement)) {
      element.current?.querySelector('input')?.focus();
    }
  }, [isChange]);
  useEffect(() => {
    if (Object.keys(form.errors).length > 0) {
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [form.errors]);
  return (
    <form
      ref={element}
      noValidate
      className="mt-1.5"
      onSubmit={(submit) => {
        submit.preventDefault();
        form.save();
      }}
    >
      <p className="mb-5 text-[15px]/[22px] text-muted">{isChange ? words.leadChange : words.leadNew}</p>
      <div className="grid gap-x-5 gap-y-2 sm:grid-cols-2">
        <TextField
          id="attendee-name"
          label={words.name}
          value={form.typed.name}
          onChange={(value) => form.type('name', value)}
          error={form.errors['name']}
          name="name"
          autoComplete="name"
        />
        <TextField
          id="attendee-email"
          label={words.email}
          value={form.typed.email}
          onChange={(value) => form.type('email', value)}
          error={form.errors['email']}
          help={words.emailHelp}
          name="email"
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
      </div>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button type="submit" isBusy={form.isSaving} busyLabel={words.saving}>
          {words.save}
        </Button>
        {isChange && (
          <Button variant="plain" onClick={() => form.edit(false)}>
            {words.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
