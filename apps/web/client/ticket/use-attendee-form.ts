import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { useRef, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { storefrontApi } from '../api/storefront-api.ts';
import { randomCrockford } from '../browser/random.ts';
import { ticketWords } from '../strings/en/ticket.ts';
import { isMailed } from './ticket-rules.ts';
import type { ShownTicket } from './use-ticket.ts';

/** Outcome of the last press, in words. */
export type FormNote =
  | { readonly kind: 'saved'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly title: string; readonly sentence: string };

/** The form that names an attendee. */
export interface AttendeeForm {
  readonly typed: { readonly name: string; readonly email: string };
  readonly type: (field: 'name' | 'email', value: string) => void;
  readonly errors: Readonly<Record<string, string>>;
  readonly note: FormNote | null;
  readonly isSaving: boolean;
  readonly isEditing: boolean;
  readonly edit: (isEditing: boolean) => void;
  readonly save: () => void;
}

const words = ticketWords.form;
const nobody = { name: '', email: '' };

/** Names the attendee once, however often it is pressed; keeps what was typed when somebody else was faster. */
export function useAttendeeForm(token: string, ticket: TicketView, shown: ShownTicket): AttendeeForm {
  const [typed, setTyped] = useState(nobody);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState<FormNote | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [isEditing, setIsEditing] = useState(ticket.attendee === null);
  const isBusy = useRef(false);
  // A repeat of the same press after a lost answer carries the same request id.
  const request = useRef({ content: '', id: '' });
  // What somebody saw when they began to type: the page may have been read anew since.
  const basedOn = useRef<number | null>(null);

  /** Sentences go under their fields; one that belongs to no field is said above them. */
  const showErrors = (found: Readonly<Record<string, string>>) => {
    setErrors(found);
    const homeless = Object.entries(found).find(([field]) => field !== 'name' && field !== 'email');
    if (homeless) setNote({ kind: 'failed', title: words.failedTitle, sentence: homeless[1] });
  };

  const run = async () => {
    const { nameAttendeeSchema } = await import('@lanyard/domain/tickets/name-attendee.schema');
    const version = basedOn.current ?? ticket.version;
    const content = JSON.stringify([typed, version]);
    if (request.current.content !== content) request.current = { content, id: `req_${randomCrockford(20)}` };
    const checked = nameAttendeeSchema.safeParse({
      token,
      requestId: request.current.id,
      basedOn: version,
      person: typed,
    });
    if (!checked.success) {
      showErrors(byField(checked.error.issues.map((issue) => [issue.path.join('.'), issue.message])));
      return;
    }
    try {
      const after = await storefrontApi.tickets.nameAttendee.mutate(checked.data);
      const { email } = checked.data.person;
      setNote({
        kind: 'saved',
        sentence: isMailed(ticket, after) ? words.savedAndMailed(email) : words.saved,
      });
      setTyped(nobody);
      setIsEditing(false);
      basedOn.current = null;
      shown.put(after);
    } catch (error) {
      await explain(error);
    }
  };

  const explain = async (error: unknown) => {
    const failure = failureOf(error);
    if (failure.code === 'TICKET_CHANGED') {
      const now = await shown.reload();
      basedOn.current = now?.version ?? null;
      setNote({
        kind: 'failed',
        title: words.changedTitle,
        sentence: words.changed(now?.attendee?.name ?? null),
      });
      return;
    }
    const fields = byField(Object.entries(failure.fields));
    if (Object.keys(fields).length > 0) {
      showErrors(fields);
      return;
    }
    const sentence = failure.code === 'UNREACHABLE' ? words.unreachable : failure.sentence;
    setNote({ kind: 'failed', title: words.failedTitle, sentence });
  };

  return {
    typed,
    errors,
    note,
    isSaving,
    isEditing,
    type: (field, value) => {
      basedOn.current ??= ticket.version;
      setTyped((before) => ({ ...before, [field]: value }));
      setErrors((before) => Object.fromEntries(Object.entries(before).filter(([key]) => key !== field)));
    },
    edit: (next) => {
      basedOn.current = null;
      setIsEditing(next);
      setNote(null);
      setErrors({});
    },
    save: () => {
      if (isBusy.current) return;
      isBusy.current = true;
      setIsSaving(true);
      setNote(null);
      setErrors({});
      void run()
        .catch(explain)
        .finally(() => {
          isBusy.current = false;
          setIsSaving(false);
        });
    },
  };
}

/** `person.email` of the schema is the field `email` of the form. */
function byField(entries: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const [path, sentence] of entries) fields[path.split('.').at(-1) ?? path] ??= sentence;
  return fields;
}
