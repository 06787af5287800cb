import { blindIndex } from '@lanyard/crypto/blind-index';
import { nameTerms, tokenTerms, type TokenTerms } from '@lanyard/domain/search/name-terms';
import { nameTokens } from '@lanyard/domain/search/name-tokens';
import type { EventId } from '@lanyard/domain/ids/ids';
import type { DbClient, Tx } from '../client.ts';
import type { Keys } from '../keys/keys.ts';

/** Which of a person's columns is meant: what they are called, or where they work. */
export type IndexedPart = 'name' | 'company';

/** Blind indexes of one word; equal ones meet within one event and one part only. */
export interface TokenIndexes {
  readonly whole: string;
  /** Null for a word that is shorter than what is kept of its beginning. */
  readonly start: string | null;
  readonly sounds: readonly string[];
}

/** What a name or a company is found by, word by word; empty for a text without a letter. */
export function personTerms(keys: Keys, eventId: EventId, part: IndexedPart, text: string): string[] {
  const indexes = nameTerms(text).map((terms) => indexesOf(keys, eventId, part, terms));
  return [...new Set(indexes.flatMap(({ whole, start, sounds }) => [whole, start ?? [], sounds].flat()))];
}

/** What each word of a search is looked for by. */
export function searchTerms(keys: Keys, eventId: EventId, part: IndexedPart, text: string): TokenIndexes[] {
  return nameTokens(text).map((token) => indexesOf(keys, eventId, part, tokenTerms(token)));
}

/** Writes down, or forgets, by which company somebody can be found. */
export async function indexCompany(
  db: Tx | DbClient,
  keys: Keys,
  of: { readonly personId: string; readonly eventId: EventId; readonly company: string | null },
): Promise<void> {
  const companyIndex = of.company === null ? [] : personTerms(keys, of.eventId, 'company', of.company);
  await db.person.update({ where: { id: of.personId }, data: { companyIndex } });
}

function indexesOf(
  keys: Keys,
  eventId: EventId,
  part: IndexedPart,
  { whole, start, sounds }: TokenTerms,
): TokenIndexes {
  const index = (how: string, value: string) => blindIndex(keys.index, `${part}-${how}:${eventId}`, value);
  return {
    whole: index('word', whole),
    start: start === null ? null : index('start', start),
    sounds: sounds.map((sound) => index('sound', sound)),
  };
}
