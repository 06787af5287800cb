import type { RegistrationView } from '@lanyard/domain/registration/registration-view';
import { shownFields } from '@lanyard/domain/registration/shown-fields';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { Button } from '@lanyard/ui/button.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { type ReactNode, useEffect, useRef } from 'react';
import { useNow } from '../../browser/use-now.ts';
import { registrationWords as words } from '../../strings/en/registration.ts';
import { AnswerField, ClosedField } from './answer-field.tsx';
import { DraftNote } from './draft-note.tsx';
import { isReadOnly, shownAnswers } from './typed-form.ts';
import type { Registration } from './use-registration.ts';

interface RegistrationFieldsProps {
  readonly ticket: TicketView;
  readonly view: RegistrationView;
  readonly registration: Registration;
}

/** The form: who comes, the questions that are asked as things are answered, and one button. */
export function RegistrationFields({ ticket, view, registration }: RegistrationFieldsProps): ReactNode {
  const { typed, errors, faults } = registration;
  const { timeZone } = ticket.event;
  const element = useRef<HTMLFormElement>(null);
  // Cut-offs pass while somebody types.
  const now = useNow(30_000, true);
  const isNew = ticket.registration === 'OPEN';
  useEffect(() => {
    if (faults === 0) return;
    const first = element.current?.querySelector('[data-invalid="true"], [aria-invalid="true"]');
    const target = first?.matches('input, textarea, select') ? first : first?.querySelector('input');
    if (target instanceof HTMLElement) target.focus();
  }, [faults]);
  return (
    <form
      ref={element}
      noValidate
      className="mt-5 grid max-w-[640px] gap-4"
      onSubmit={(submit) => {
        submit.preventDefault();
        registration.send();
      }}
    >
      {!ticket.attendee && (
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
          <TextField
            id="registration-name"
            label={words.name}
            value={typed.name}
            onChange={(value) => registration.typeWho('name', value)}
            error={errors['person.name']}
            name="name"
            autoComplete="name"
          />
          <TextField
            id="registration-email"
            label={words.email}
            value={typed.email}
            onChange={(value) => registration.typeWho('email', value)}
            error={errors['person.email']}
            help={words.emailHelp}
            name="email"
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
          />
        </div>
      )}
      {shownFields(view.form.fields, shownAnswers(view, typed, now)).map((field) =>
        isReadOnly(field, view, now) ? (
          <ClosedField key={field.key} field={field} value={view.answers[field.key]} timeZone={timeZone} />
        ) : (
          <AnswerField
            key={field.key}
            field={field}
            value={typed.answers[field.key]}
            onAnswer={(value) => registration.answer(field.key, value)}
            error={errors[`answers.${field.key}`]}
            timeZone={timeZone}
          />
        ),
      )}
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-3">
        <Button
          type="submit"
          size="big"
          isBusy={registration.isSending}
          busyLabel={isNew ? words.registering : words.saving}
        >
          {isNew ? words.register : words.save}
        </Button>
        {!isNew && (
          <Button variant="plain" onClick={() => registration.edit(false)}>
            {words.cancel}
          </Button>
        )}
      </div>
      <DraftNote registration={registration} />
    </form>
  );
}
