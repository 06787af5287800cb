import type { AnswerValue } from '@lanyard/domain/registration/form-field';
import type { RegistrationView } from '@lanyard/domain/registration/registration-view';
import { validateAnswers } from '@lanyard/domain/registration/validate-answers';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { useRef, useState } from 'react';
import { failureOf } from '../../api/failure.ts';
import { storefrontApi } from '../../api/storefront-api.ts';
import { randomCrockford } from '../../browser/random.ts';
import { registrationWords as words } from '../../strings/en/registration.ts';
import type { ShownTicket } from '../use-ticket.ts';
import { answersToSend, isUntouched, type TypedForm, typedFrom } from './typed-form.ts';
import type { DraftState } from './draft-sender.ts';
import { useDraftKeeper } from './use-draft-keeper.ts';

/** Outcome of the last press, in words. */
export type RegistrationNote =
  | { readonly kind: 'registered' }
  | { readonly kind: 'saved'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly title: string; readonly sentence: string };

/** The form of a ticket: what is typed, what is wrong with it, and what its buttons do. */
export interface Registration {
  readonly typed: TypedForm;
  /** Sentences by `person.name`, `person.email` and fields such as `answers.company`. */
  readonly errors: Readonly<Record<string, string>>;
  /** Raised with every press that found errors, so that the page can go to the first. */
  readonly faults: number;
  readonly note: RegistrationNote | null;
  readonly draft: DraftState;
  readonly isSending: boolean;
  /** Which consent is being taken back. */
  readonly withdrawing: string | null;
  readonly isEditing: boolean;
  readonly typeWho: (field: 'name' | 'email', value: string) => void;
  readonly answer: (key: string, value: AnswerValue) => void;
  readonly send: () => void;
  readonly edit: (isEditing: boolean) => void;
  readonly withdraw: (fieldKey: string) => void;
  /** Takes what another page has kept, or goes on with what stands here. */
  readonly resolve: (choice: 'take' | 'stay') => void;
}

/** Runs the form of a ticket; `view` is the ticket's form as it is now. */
export function useRegistration(
  token: string,
  ticket: TicketView,
  view: RegistrationView,
  shown: ShownTicket,
): Registration {
  const [typed, setTyped] = useState(() => typedFrom(view));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [faults, setFaults] = useState(0);
  const [note, setNote] = useState<RegistrationNote | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const [isEditing, setIsEditing] = useState(ticket.registration === 'OPEN' || view.draft !== null);
  const keeper = useDraftKeeper(token, view);
  const isBusy = useRef(false);
  // A repeat of the same press after a lost answer carries the same request id.
  const request = useRef({ content: '', id: '' });
  // What somebody saw when they began to type: the page may have been read anew since.
  const basedOn = useRef<number | null>(null);

  const type = (next: TypedForm, field: string) => {
    basedOn.current ??= ticket.version;
    setTyped(next);
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([key]) => key !== field)));
    if (isUntouched(ticket, view, next) && keeper.state === 'none') return;
    keeper.keep(next);
  };

  const showErrors = (found: Readonly<Record<string, string>>) => {
    setErrors(found);
    setFaults((before) => before + 1);
    const count = Object.keys(found).length;
    setNote({ kind: 'failed', title: words.checkTitle(count), sentence: words.checkSentence });
  };

  const run = async () => {
    const { registerSchema } = await import('@lanyard/domain/registration/registration.schema');
    const version = basedOn.current ?? ticket.version;
    const now = readClock();
    const answers = answersToSend(view, typed, now);
    const person = ticket.attendee ? null : { name: typed.name, email: typed.email };
    const content = JSON.stringify([person, answers, version, view.form.version]);
    if (request.current.content !== content) request.current = { content, id: `req_${randomCrockford(20)}` };
    const checked = registerSchema.safeParse({
      ...{ token, requestId: request.current.id, basedOn: version, formVersion: view.form.version },
      ...{ person, answers },
    });
    const issues = checked.error?.issues ?? [];
    const { problems } = validateAnswers(view.form, answers, now, view.answers);
    const found = byField([
      ...issues.map((issue) => [issue.path.join('.'), issue.message] as const),
      ...problems.map(({ key, sentence }) => [`answers.${key}`, sentence] as const),
    ]);
    if (!checked.success || Object.keys(found).length > 0) {
      showErrors(found);
      return;
    }
    const isFirst = ticket.registration === 'OPEN';
    // Sending throws the draft away: one that came after it would be kept for nothing.
    await keeper.hold();
    const after = await storefrontApi.tickets.register.mutate(checked.data);
    settle(after);
    setNote(isFirst ? { kind: 'registered' } : { kind: 'saved', sentence: words.changed });
  };

  const settle = (after: TicketView) => {
    basedOn.current = null;
    if (after.form) {
      keeper.settle(after.form.draftVersion);
      setTyped(typedFrom(after.form));
    }
    setErrors({});
    setIsEditing(false);
    shown.put(after);
  };

  const explain = async (error: unknown) => {
    const failure = failureOf(error);
    const fail = (title: string, sentence: string) => setNote({ kind: 'failed', title, sentence });
    if (failure.code === 'TICKET_CHANGED' || failure.code === 'FORM_CHANGED') {
      const now = await shown.reload();
      basedOn.current = now?.version ?? null;
      if (failure.code === 'FORM_CHANGED') fail(words.formChangedTitle, failure.sentence);
      else fail(words.changedTitle, words.changedElsewhere(now?.attendee?.name ?? null));
      return;
    }
    const fields = byField(Object.entries(failure.fields));
    if (Object.keys(fields).length > 0) {
      showErrors(fields);
      // A field may have closed while somebody typed: the page shows it as it is now.
      await shown.reload();
      return;
    }
    fail(words.failedTitle, failure.code === 'UNREACHABLE' ? words.unreachable : failure.sentence);
  };

  const work = (job: () => Promise<void>, onEnd: () => void) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setNote(null);
    void job()
      .catch(explain)
      .finally(() => {
        isBusy.current = false;
        onEnd();
      });
  };

  return {
    ...{ typed, errors, faults, note, isSending, withdrawing, isEditing },
    draft: keeper.state,
    typeWho: (field, value) => type({ ...typed, [field]: value }, `person.${field}`),
    answer: (key, value) => type({ ...typed, answers: { ...typed.answers, [key]: value } }, `answers.${key}`),
    send: () => {
      if (isBusy.current) return;
      setIsSending(true);
      work(run, () => {
        keeper.release();
        setIsSending(false);
      });
    },
    edit: (next) => {
      setIsEditing(next);
      setNote(null);
      setErrors({});
      basedOn.current = null;
      if (next) return;
      setTyped({ name: '', email: '', answers: view.answers });
      // What was typed and given up is not to come back after a reload.
      if (keeper.state !== 'none' || view.draft) keeper.keep(null);
    },
    withdraw: (fieldKey) => {
      if (isBusy.current) return;
      setWithdrawing(fieldKey);
      const label = view.form.fields.find(({ key }) => key === fieldKey)?.label ?? fieldKey;
      const take = async () => {
        const requestId = `req_${randomCrockford(20)}`;
        const after = await storefrontApi.tickets.withdrawConsent.mutate({ token, requestId, fieldKey });
        settle(after);
        setNote({ kind: 'saved', sentence: words.withdrawn(label) });
      };
      work(take, () => setWithdrawing(null));
    },
    resolve: (choice) => {
      void shown.reload().then((now) => {
        const form = now?.form;
        if (!form) return;
        if (choice === 'stay') keeper.overrule(form.draftVersion);
        else {
          keeper.settle(form.draftVersion);
          basedOn.current = null;
          setTyped(typedFrom(form));
        }
      });
    },
  };
}

/** Read when somebody presses, not while the page is drawn. */
const readClock = () => Date.now();

/** The first sentence of each field; a part of an answer is said of the answer. */
function byField(entries: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const [path, sentence] of entries) fields[path.split('.').slice(0, 2).join('.')] ??= sentence;
  return fields;
}
