import { listWords } from '../timeline/fact-words.ts';

/** "ticket K7M2QX-1", "tickets K7M2QX-1 and K7M2QX-2", "the whole order". */
export function whatWords(isWholeOrder: boolean, references: readonly string[]): string {
  if (isWholeOrder) return 'the whole order';
  const words = listWords(references);
  return references.length === 1 ? `ticket ${words}` : `tickets ${words}`;
}
