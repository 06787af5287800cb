import type { PersonFacts } from '@lanyard/db/people/people-repository';
import type {
  CancellationAsker,
  CancellationStatus,
  CancelCause,
} from '@lanyard/domain/cancellations/cancellation-states';
import type { CancellationRow } from '@lanyard/domain/staff/cancellation-views';
import type { CancellationInclude } from '@lanyard/db/generated/prisma/models/Cancellation';

/** What is read with a wish to list it. */
export const listedWish = {
  order: { select: { reference: true } },
  tickets: {
    include: { ticket: { select: { reference: true } } },
    orderBy: { ticket: { position: 'asc' } },
  },
} as const satisfies CancellationInclude;

/** A wish as `listedWish` reads it. */
interface ListedWish {
  readonly id: string;
  readonly status: string;
  readonly order: { readonly reference: string };
  readonly tickets: readonly { readonly ticket: { readonly reference: string } }[];
  readonly isWholeOrder: boolean;
  readonly askedBy: string;
  readonly askerId: string | null;
  readonly reasonCode: string;
  readonly percent: number;
  readonly dueMinor: number;
  readonly decidedMinor: number | null;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
}

/** One row; `people` is empty for whoever may not read names. */
export function presentRow(wish: ListedWish, people: ReadonlyMap<string, PersonFacts>): CancellationRow {
  return {
    cancellationId: wish.id,
    // Only commands write these three columns, and they are typed.
    status: wish.status as CancellationStatus,
    askedBy: wish.askedBy as CancellationAsker,
    reason: wish.reasonCode as CancelCause,
    orderReference: wish.order.reference,
    tickets: wish.tickets.map(({ ticket }) => ticket.reference),
    isWholeOrder: wish.isWholeOrder,
    asker: people.get(wish.askerId ?? '') ?? null,
    percent: wish.percent,
    dueMinor: wish.dueMinor,
    decidedMinor: wish.decidedMinor,
    askedAt: wish.askedAt.toISOString(),
    endedAt: wish.endedAt?.toISOString() ?? null,
  };
}
