import type { WaiterRow } from '@lanyard/domain/staff/workshop-views';
import { workshopPageWords } from '../strings/en/workshops.ts';

const words = workshopPageWords.line;

/** Why somebody in line cannot be served now, in words; null when they can. */
export function whyNot({ why, clashing }: Pick<WaiterRow, 'why' | 'clashing'>): string | null {
  if (why === null) return null;
  if (why === 'CLASH' && clashing.length > 0)
    return words.clash(clashing.map((title) => `“${title}”`).join(', '));
  return words.why[why];
}
