import { setTimeout as delay } from 'node:timers/promises';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { query } from '@lanyard/testing/drive/trpc';
import { bookSeat, type HeldTicket } from '@lanyard/testing/drive/workshops';

interface Crowd {
  readonly webUrl: string;
  /** Who press "book" in `lab`, all of them without end. */
  readonly crowd: readonly HeldTicket[];
  /** Who swap their seat between `east` and `west`. */
  readonly swapping: readonly HeldTicket[];
}

/** What they did. */
export interface CrowdDeeds {
  readonly presses: number;
  readonly booked: number;
  readonly swaps: number;
  /** Of a press, in milliseconds. */
  readonly p95Ms: number;
}

/** Lets a crowd press and swap until it is ended. */
export function openCrowd({ webUrl, crowd, swapping }: Crowd) {
  const over = new AbortController();
  let booked = 0;
  let swaps = 0;
  const times: number[] = [];
  const hammer = async ({ token }: HeldTicket) => {
    while (!over.signal.aborted) {
      const startedAt = performance.now();
      const answer = await bookSeat(webUrl, token, 'lab');
      times.push(performance.now() - startedAt);
      if (answer.ok) booked++;
      await delay(100);
    }
  };
  const swap = async ({ token }: HeldTicket) => {
    while (!over.signal.aborted) {
      const ticket = await query<TicketView>(webUrl, 'tickets.view', { token });
      const seat = ticket.ok ? ticket.data.workshops?.seats[0] : undefined;
      if (seat) {
        const to = seat.workshop.key === 'east' ? 'west' : 'east';
        if ((await bookSeat(webUrl, token, to, seat.seatId)).ok) swaps++;
      }
      await delay(1000 + Math.random() * 1000);
    }
  };
  // A press may be cut off; they press again.
  const again = async (act: () => Promise<void>) => {
    while (!over.signal.aborted) await act().catch(() => undefined);
  };
  const all = [
    ...crowd.map((ticket) => again(() => hammer(ticket))),
    ...swapping.map((ticket) => again(() => swap(ticket))),
  ];
  return {
    async end(): Promise<CrowdDeeds> {
      over.abort();
      await Promise.all(all);
      const p95Ms = Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0);
      return { presses: times.length, booked, swaps, p95Ms };
    },
  };
}
