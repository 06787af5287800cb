import { doubleMetaphone } from 'double-metaphone';
import { nameTokens } from './name-tokens.ts';

/** What one word of a name is found by: the word itself, its first letters, and how it sounds. */
export interface TokenTerms {
  readonly whole: string;
  /** Its first three letters, the first sign where a sign is a word of its own; null for what is shorter. */
  readonly start: string | null;
  /** Keys of Double Metaphone; none for scripts it does not know. */
  readonly sounds: readonly string[];
}

/** Han signs carry a word each: a family name is often one of them. */
const startLength = (token: string) => (/^\p{Script=Han}/u.test(token) ? 1 : 3);

/** What each word of a name is found by. */
export function nameTerms(name: string): TokenTerms[] {
  return nameTokens(name).map(tokenTerms);
}

/** What one folded word is found by. */
export function tokenTerms(token: string): TokenTerms {
  const letters = Array.from(token);
  const length = startLength(token);
  return {
    whole: token,
    start: letters.length < length ? null : letters.slice(0, length).join(''),
    sounds: soundsOf(token),
  };
}

/** One consonant alone would sound like half of all names; such keys are left out. */
function soundsOf(token: string): string[] {
  if (!/^[a-z]{2,}$/.test(token)) return [];
  return [...new Set(doubleMetaphone(token))].filter((key) => key.length > 1);
}
