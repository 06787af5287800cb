import { foldText } from './fold-text.ts';

/** More words than this no name has; the rest is left out. */
const MOST_TOKENS = 12;

/** The words of a name or a company, folded, each once, in their order: what stands between them is left out. */
export function nameTokens(name: string): string[] {
  const words = foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, MOST_TOKENS);
}
