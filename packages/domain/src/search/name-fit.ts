import { nameTokens } from './name-tokens.ts';
import { tokenTerms } from './name-terms.ts';

/** How a name fits what was typed: every word whole, by first letters, or one of them by its sound only. */
export const nameFits = ['WHOLE', 'START', 'SOUND'] as const;
export type NameFit = (typeof nameFits)[number];

/** How well a name fits the words that were typed, each of which has to fit a word of it; null when one does not. */
export function nameFit(typed: string, name: string): NameFit | null {
  const words = nameTokens(name);
  let fit: NameFit = 'WHOLE';
  for (const token of nameTokens(typed)) {
    const each = tokenFit(token, words);
    if (each === null) return null;
    if (nameFits.indexOf(each) > nameFits.indexOf(fit)) fit = each;
  }
  return fit;
}

function tokenFit(token: string, words: readonly string[]): NameFit | null {
  if (words.includes(token)) return 'WHOLE';
  if (words.some((word) => word.startsWith(token))) return 'START';
  const { sounds } = tokenTerms(token);
  return words.some((word) => tokenTerms(word).sounds.some((key) => sounds.includes(key))) ? 'SOUND' : null;
}
