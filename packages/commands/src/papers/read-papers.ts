import type { DbClient, Tx } from '@lanyard/db/client';
import type { PaperContent } from '@lanyard/domain/papers/paper';
import { addTaxRows, type TaxRow } from '@lanyard/domain/papers/tax-row';

/** An order's papers, in the order they were written. */
export async function readPapers(tx: Tx | DbClient, orderId: string) {
  const rows = await tx.paper.findMany({ where: { orderId }, orderBy: { position: 'asc' } });
  // Only `writePaper` writes it, and it is typed.
  return rows.map((row) => ({ ...row, content: row.content as unknown as PaperContent }));
}

/** A paper with its content, as `readPapers` reads it. */
export type PaperRow = Awaited<ReturnType<typeof readPapers>>[number];

/** The receipt that stands: the newest; undefined where there is none. */
export function currentReceipt(papers: readonly PaperRow[]): PaperRow | undefined {
  return papers.findLast(({ kind }) => kind === 'RECEIPT');
}

/** What is left of an order's receipts after its credit notes, by rate. */
export function leftOfPapers(papers: readonly PaperRow[]): TaxRow[] {
  const taxesOf = (kind: string) =>
    papers.flatMap((paper) => (paper.kind === kind ? paper.content.taxes : []));
  return addTaxRows(taxesOf('RECEIPT'), taxesOf('CREDIT_NOTE'));
}
