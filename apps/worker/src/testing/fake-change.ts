import type { WorkerActivities } from './fake-activities.ts';

/** A change of an event in memory: who is to be told and refunded, and what was done, with the workflow's time. */
export interface FakeChange {
  /** Tickets of which each page tells so many. */
  readonly pages: number[];
  /** Milliseconds since 1970 UTC; null where nobody is asked. */
  readonly answerBy: number | null;
  /** Orders that get money back once nobody can choose any more. */
  readonly refunds: string[];
  told: number;
  /** When each refund was asked for, by order; asking twice is noted twice. */
  readonly asked: { readonly order: string; readonly at: number }[];
  /** Refunds that the processor has not answered. */
  open: number;
  /** The most that were ever open. */
  mostOpen: number;
  readonly steps: Partial<WorkerActivities>;
}

const ordersAtOnce = 2;
const pauseMs = 5;

/**
 * A change that is told, waited for and carried out as the real rows say it, with at most `limit` refunds open. The
 * processor answers one of them each time somebody looks and there is no room.
 */
export function fakeChange(
  start: Partial<Pick<FakeChange, 'pages' | 'answerBy' | 'refunds'>> = {},
  limit = 3,
): FakeChange {
  const change: FakeChange = {
    ...{ pages: [], answerBy: null, refunds: [], ...start },
    ...{ told: 0, asked: [], open: 0, mostOpen: 0 },
    steps: {
      async moveChange({ at }) {
        const page = change.pages.shift();
        if (page !== undefined) {
          change.told += page;
          return { isOver: false, pauseMs };
        }
        const leftMs = (change.answerBy ?? at) - at;
        if (leftMs > 0) return { isOver: false, pauseMs: leftMs };
        if (change.refunds.length === 0) return { isOver: true };
        if (change.open + ordersAtOnce > limit) {
          change.open--;
          return { isOver: false, pauseMs };
        }
        for (const order of change.refunds.splice(0, ordersAtOnce)) {
          change.asked.push({ order, at });
          change.open++;
          change.mostOpen = Math.max(change.mostOpen, change.open);
        }
        return { isOver: false, pauseMs };
      },
    },
  };
  return change;
}
