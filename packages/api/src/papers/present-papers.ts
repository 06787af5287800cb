import { currentReceipt, leftOfPapers, readPapers } from '@lanyard/commands/papers/read-papers';
import type { Db } from '@lanyard/db/client';
import type { Keys } from '@lanyard/db/keys/keys';
import { openBilling } from '@lanyard/db/papers/billing';
import type { OrderPapersView } from '@lanyard/domain/papers/paper-view';
import type { PaperCause, PaperKind } from '@lanyard/domain/papers/paper-states';

/** The papers of an order, and whom the one that stands is made out to, for who may see it. */
export async function presentPapers(
  { db, keys }: { readonly db: Db; readonly keys: Keys },
  orderId: string,
  { showsBilling }: { readonly showsBilling: boolean },
): Promise<OrderPapersView> {
  const papers = await readPapers(db.prisma, orderId);
  const current = currentReceipt(papers);
  const numbers = new Map(papers.map(({ id, number }) => [id, number]));
  return {
    papers: papers.map((paper) => ({
      number: paper.number,
      // Only commands write these two columns, and they are typed.
      kind: paper.kind as PaperKind,
      cause: paper.cause as PaperCause,
      amountMinor: paper.grossMinor,
      issuedAt: paper.issuedAt.toISOString(),
      credits: numbers.get(paper.creditsId ?? '') ?? null,
    })),
    current: current?.number ?? null,
    canCorrect: leftOfPapers(papers).length > 0,
    billing: current && showsBilling ? await openBilling(db.prisma, keys, current) : null,
  };
}
