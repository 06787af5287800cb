import { readPrintedPaper } from '@lanyard/db/papers/read-printed-paper';
import { renderPaperPdf } from '@lanyard/documents/paper/render-paper-pdf';
import type { EmailAttachment } from '@lanyard/domain/ports/email';
import type { ActivityDeps } from '../../deps.ts';

/** Papers of an order as attachments, by their numbers; the same paper gives the same bytes. */
export async function paperPdfs(
  { db, keys }: ActivityDeps,
  orderId: string,
  numbers: readonly string[],
): Promise<readonly EmailAttachment[]> {
  const files: EmailAttachment[] = [];
  for (const number of numbers) {
    const paper = await readPrintedPaper(db, keys, { orderId, number });
    if (!paper) throw new Error(`no paper ${number}`);
    files.push({
      filename: `${number}.pdf`,
      contentType: 'application/pdf',
      content: await renderPaperPdf(paper),
    });
  }
  return files;
}
