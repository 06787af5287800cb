import { Alert } from '@lanyard/ui/alert.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { type ReactNode, useEffect, useRef } from 'react';
import { transferWords } from '../strings/en/transfer.ts';
import type { PersonForm } from './use-person-form.ts';

const words = transferWords.person;

interface PersonFieldsProps {
  readonly form: PersonForm;
  readonly failedTitle: string;
  /** Whether it is about whoever fills it in: then the browser may fill in what it knows. */
  readonly isOwn: boolean;
  /** Whether the first field takes the focus when it appears. */
  readonly takesFocus: boolean;
  readonly lead: string;
  readonly children: ReactNode;
}

/** Name and address with the buttons below them; the first field in error takes the focus. */
export function PersonFields(props: PersonFieldsProps): ReactNode {
  const { form, failedTitle, isOwn, takesFocus, lead, children } = props;
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takesFocus) element.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (Object.keys(form.errors).length > 0) {
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [form.errors]);
  const autoComplete = (field: string) => (isOwn ? field : 'off');
  return (
    <form
      ref={element}
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault();
        form.send();
      }}
    >
      <p className="mb-5 text-[15px]/[22px] text-muted">{lead}</p>
      <div className="grid gap-x-5 gap-y-2 sm:grid-cols-2">
        <TextField
          label={words.name}
          value={form.typed.name}
          onChange={(value) => form.type('name', value)}
          error={form.errors['name']}
          name="name"
          autoComplete={autoComplete('name')}
        />
        <TextField
          label={words.email}
          value={form.typed.email}
          onChange={(value) => form.type('email', value)}
          error={form.errors['email']}
          help={words.emailHelp}
          name="email"
          type="email"
          autoComplete={autoComplete('email')}
          autoCapitalize="none"
          spellCheck={false}
        />
      </div>
      {form.failure !== null && (
        <Alert isUrgent meaning="attention" title={failedTitle} className="slide-in mt-3">
          <p>{form.failure}</p>
        </Alert>
      )}
      <div className="mt-3 flex flex-wrap gap-3">{children}</div>
    </form>
  );
}
