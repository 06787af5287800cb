import type { OrderView } from '@lanyard/domain/orders/order-view';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { failureOf } from '../../api/failure.ts';
import { pageToken } from '../../browser/page-token.ts';
import { randomCrockford } from '../../browser/random.ts';
import { transferWords } from '../../strings/en/transfer.ts';

/** A button of the order page that changes something about its tickets. */
export interface PeoplePress {
  readonly token: string;
  readonly isBusy: boolean;
  /** Why it did not work, in words. */
  readonly failure: string | null;
  /** Shows the order as the server answered it. */
  readonly put: (order: OrderView) => void;
  /** Does it once at a time; the same content again after a lost answer is the same press. */
  readonly press: (content: string, act: (requestId: string) => Promise<void>) => void;
}

/** Keeps one button's state; what was typed beside it stays whatever happens. */
export function usePeoplePress(): PeoplePress {
  const client = useQueryClient();
  const token = pageToken(window.location.pathname);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const isPressed = useRef(false);
  const request = useRef({ content: '', id: '' });
  return {
    token,
    isBusy,
    failure,
    put: (order) => client.setQueryData(['order', token], order),
    press: (content, act) => {
      if (isPressed.current) return;
      isPressed.current = true;
      if (request.current.content !== content)
        request.current = { content, id: `req_${randomCrockford(20)}` };
      setIsBusy(true);
      setFailure(null);
      void act(request.current.id)
        .then(() => {
          request.current = { content: '', id: '' };
        })
        .catch((error: unknown) => {
          const { code, sentence } = failureOf(error);
          setFailure(code === 'UNREACHABLE' ? transferWords.person.unreachable : sentence);
          // What the page shows may be why it was refused.
          if (code !== 'UNREACHABLE') void client.invalidateQueries({ queryKey: ['order', token] });
        })
        .finally(() => {
          isPressed.current = false;
          setIsBusy(false);
        });
    },
  };
}
