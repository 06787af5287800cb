import { useRef, useState } from 'react';
import { type Failure, failureOf } from '../api/failure.ts';
import { randomCrockford } from '../browser/random.ts';
import { transferWords } from '../strings/en/transfer.ts';

/** A name and an address as somebody types them. */
export interface TypedPerson {
  readonly name: string;
  readonly email: string;
}

/** A form of a name and an address that is sent once, however often it is pressed. */
export interface PersonForm {
  readonly typed: TypedPerson;
  readonly type: (field: keyof TypedPerson, value: string) => void;
  readonly errors: Readonly<Record<string, string>>;
  /** Why it was not sent, when that is about no field. */
  readonly failure: string | null;
  readonly isSending: boolean;
  readonly send: () => void;
}

/** Keeps what is typed whatever happens; the same content sent again after a lost answer is the same press. */
export function usePersonForm(
  start: TypedPerson,
  deliver: (person: TypedPerson, requestId: string) => Promise<void>,
  onRefused: (failure: Failure) => void = () => {},
): PersonForm {
  const [typed, setTyped] = useState(start);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isBusy = useRef(false);
  const request = useRef({ content: '', id: '' });

  const run = async () => {
    const { personSchema } = await import('@lanyard/domain/orders/place-order.schema');
    const checked = personSchema.safeParse(typed);
    if (!checked.success) {
      setErrors(byField(checked.error.issues.map((issue) => [issue.path.join('.'), issue.message])));
      return;
    }
    const content = JSON.stringify(checked.data);
    if (request.current.content !== content) request.current = { content, id: `req_${randomCrockford(20)}` };
    await deliver(checked.data, request.current.id);
  };

  const explain = (error: unknown) => {
    const found = failureOf(error);
    const fields = byField(Object.entries(found.fields));
    if (found.code === 'TRANSFER_TO_SELF') setErrors({ email: found.sentence });
    else if (Object.keys(fields).length > 0) setErrors(fields);
    else setFailure(found.code === 'UNREACHABLE' ? transferWords.person.unreachable : found.sentence);
    onRefused(found);
  };

  return {
    typed,
    errors,
    failure,
    isSending,
    type: (field, value) => {
      setTyped((before) => ({ ...before, [field]: value }));
      setErrors((before) => Object.fromEntries(Object.entries(before).filter(([key]) => key !== field)));
    },
    send: () => {
      if (isBusy.current) return;
      isBusy.current = true;
      setIsSending(true);
      setErrors({});
      setFailure(null);
      void run()
        .catch(explain)
        .finally(() => {
          isBusy.current = false;
          setIsSending(false);
        });
    },
  };
}

/** `recipient.email` of the schema is the field `email` of the form. */
function byField(entries: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const [path, sentence] of entries) fields[path.split('.').at(-1) ?? path] ??= sentence;
  return fields;
}
