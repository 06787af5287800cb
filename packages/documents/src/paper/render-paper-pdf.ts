import type { PrintedPaper } from '@lanyard/domain/papers/paper';
import { drawInTurn } from '../draw-in-turn.ts';
import { en } from '../strings/en.ts';
import { PaperDocument } from './paper-document.tsx';

/** A receipt or a credit note as a PDF; the same paper gives the same bytes, today and in ten years. */
export function renderPaperPdf(paper: PrintedPaper): Promise<Buffer> {
  return drawInTurn(() => PaperDocument({ paper, strings: en }));
}
