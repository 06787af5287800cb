import { useRef, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { storefrontApi } from '../api/storefront-api.ts';
import { randomCrockford } from '../browser/random.ts';
import { documentWords } from '../strings/en/documents.ts';

/** The form that has links mailed. */
interface Find {
  /** The address it was sent for; null until then. */
  readonly sentTo: string | null;
  /** What is wrong with the address. */
  readonly error: string | undefined;
  readonly failure: string | null;
  readonly isSending: boolean;
  readonly send: (email: string) => void;
  readonly again: () => void;
}

/** Asks for the links of an address, at one event or wherever it is known; a repeat after a lost answer is one press. */
export function useFind(eventSlug: string | null): Find {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [error, setError] = useState<string | undefined>(undefined);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const request = useRef({ email: '', id: '' });

  const run = async (email: string) => {
    const { findTicketsSchema } = await import('@lanyard/domain/tickets/ticket-requests.schema');
    if (request.current.email !== email) request.current = { email, id: `req_${randomCrockford(20)}` };
    const input = { email, eventSlug, requestId: request.current.id };
    const checked = findTicketsSchema.safeParse(input);
    if (!checked.success) {
      setError(checked.error.issues[0]?.message);
      return;
    }
    try {
      await storefrontApi.tickets.find.mutate(input);
      request.current = { email: '', id: '' };
      setSentTo(checked.data.email);
    } catch (thrown) {
      const { code, sentence } = failureOf(thrown);
      setFailure(code === 'UNREACHABLE' ? documentWords.find.unreachable : sentence);
    }
  };

  return {
    ...{ sentTo, error, failure, isSending },
    send: (email) => {
      if (isSending) return;
      setIsSending(true);
      setError(undefined);
      setFailure(null);
      run(email)
        .catch(() => setFailure(documentWords.find.unreachable))
        .finally(() => setIsSending(false));
    },
    again: () => setSentTo(null),
  };
}
