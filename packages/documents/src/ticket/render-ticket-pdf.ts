import { drawInTurn } from '../draw-in-turn.ts';
import { en } from '../strings/en.ts';
import { TicketDocument } from './ticket-document.tsx';
import type { TicketFacts } from './ticket-facts.ts';

/** A ticket as a PDF of one A4 sheet; the same facts give the same bytes. */
export function renderTicketPdf(facts: TicketFacts): Promise<Buffer> {
  return drawInTurn(() => TicketDocument({ facts, strings: en }));
}
