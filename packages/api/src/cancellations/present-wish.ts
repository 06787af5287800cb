import { openCancellationText } from '@lanyard/commands/cancellations/cancellation-text';
import type { Db } from '@lanyard/db/client';
import type { Keys } from '@lanyard/db/keys/keys';
import type { CancellationInclude } from '@lanyard/db/generated/prisma/models/Cancellation';
import type {
  CancellationAsker,
  CancellationStatus,
} from '@lanyard/domain/cancellations/cancellation-states';
import type { CancellationView } from '@lanyard/domain/cancellations/cancellation-view';

/** What is read with a wish to show it. */
export const shownWish = {
  tickets: { include: { ticket: true }, orderBy: { ticket: { position: 'asc' } } },
} as const satisfies CancellationInclude;

/** A wish as `shownWish` reads it. */
interface ShownWish {
  readonly id: string;
  readonly status: string;
  readonly askedBy: string;
  readonly askerId: string | null;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  readonly isWholeOrder: boolean;
  readonly percent: number;
  readonly dueMinor: number;
  readonly decidedMinor: number | null;
  readonly wordsSealed: string | null;
  readonly answerSealed: string | null;
  readonly tickets: readonly { readonly ticket: { readonly reference: string } }[];
}

/** Who looks at a wish. */
interface WishViewer {
  /** Whether the money goes to them. */
  readonly seesMoney: boolean;
  /** Whether it was them who asked. */
  readonly isAsker: boolean;
}

/** A wish to cancel as somebody may see it: amounts for the buyer, the organizers' words for whoever asked. */
export async function presentWish(
  { db, keys }: { readonly db: Db; readonly keys: Keys },
  wish: ShownWish,
  { seesMoney, isAsker }: WishViewer,
): Promise<CancellationView> {
  return {
    cancellationId: wish.id,
    // Only commands write these two columns, and they are typed.
    status: wish.status as CancellationStatus,
    askedBy: wish.askedBy as CancellationAsker,
    askedAt: wish.askedAt.toISOString(),
    endedAt: wish.endedAt?.toISOString() ?? null,
    isWholeOrder: wish.isWholeOrder,
    tickets: wish.tickets.map(({ ticket }) => ticket.reference),
    percent: wish.percent,
    amountMinor: seesMoney ? (wish.decidedMinor ?? wish.dueMinor) : null,
    answer: isAsker ? await openCancellationText(db.prisma, keys, wish, 'answerSealed') : null,
    canWithdraw: isAsker && wish.status === 'ASKED',
  };
}
