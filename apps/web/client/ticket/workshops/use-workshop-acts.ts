import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { useRef, useState } from 'react';
import { failureOf } from '../../api/failure.ts';
import { randomCrockford } from '../../browser/random.ts';
import { transferWords } from '../../strings/en/transfer.ts';
import type { ShownTicket } from '../use-ticket.ts';

/** One thing that is done about a workshop. */
export interface WorkshopAct {
  /** What is done, and about what: the same again after a lost answer is the same press. */
  readonly name: string;
  readonly run: (requestId: string) => Promise<TicketView>;
  /** What is said when it is done. */
  readonly said: string;
}

/** The buttons of a ticket's workshops, of which one is pressed at a time. */
export interface WorkshopActs {
  /** The name of what is under way. */
  readonly busy: string | null;
  /** What did not work, by its name, and why in words. */
  readonly failure: { readonly name: string; readonly sentence: string } | null;
  /** What was said about the last act, until seats or places are others than it left them. */
  readonly note: string | null;
  readonly act: (act: WorkshopAct) => void;
}

/** Does one thing at a time and shows the ticket as the server answers it. */
export function useWorkshopActs(shown: ShownTicket): WorkshopActs {
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<WorkshopActs['failure']>(null);
  const [noted, setNoted] = useState<{ readonly said: string; readonly standing: string } | null>(null);
  const isPressed = useRef(false);
  const request = useRef({ name: '', id: '' });
  const note = noted?.standing === standingOf(shown.ticket) ? (noted?.said ?? null) : null;
  return {
    ...{ busy, failure, note },
    act: ({ name, run, said }) => {
      if (isPressed.current) return;
      isPressed.current = true;
      if (request.current.name !== name) request.current = { name, id: `req_${randomCrockford(20)}` };
      setBusy(name);
      setFailure(null);
      setNoted(null);
      void run(request.current.id)
        .then((ticket) => {
          request.current = { name: '', id: '' };
          shown.put(ticket);
          setNoted({ said, standing: standingOf(ticket) });
        })
        .catch(async (error: unknown) => {
          const { code, sentence } = failureOf(error);
          const isAway = code === 'UNREACHABLE';
          setFailure({ name, sentence: isAway ? transferWords.person.unreachable : sentence });
          // What the page shows may be why it was refused.
          if (!isAway) await shown.reload();
        })
        .finally(() => {
          isPressed.current = false;
          setBusy(null);
        });
    },
  };
}

/** Where a ticket's seats and places stand. */
function standingOf(ticket: TicketView | undefined): string {
  const { seats = [], places = [] } = ticket?.workshops ?? {};
  return [
    ...seats.map(({ seatId, isHeld }) => `${seatId} ${isHeld}`),
    ...places.map(({ entryId, state }) => `${entryId} ${state}`),
  ].join();
}
