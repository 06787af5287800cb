import { renderToBuffer } from '@react-pdf/renderer';
import { registerFonts } from '../fonts/fonts.ts';
import { en } from '../strings/en.ts';
import { TicketDocument } from './ticket-document.tsx';
import type { TicketFacts } from './ticket-facts.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * A ticket as a PDF of one A4 sheet; the same facts give the same bytes. Drawing keeps a processor busy for some
 * tens of milliseconds, so documents are drawn one after the other.
 */
export function renderTicketPdf(facts: TicketFacts): Promise<Buffer> {
  registerFonts();
  const draw = () => renderToBuffer(TicketDocument({ facts, strings: en }));
  const drawn = last.then(draw, draw);
  last = drawn.catch(() => undefined);
  return drawn;
}
