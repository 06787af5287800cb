import { readPeople } from '@lanyard/db/people/people-repository';
import { readCompanies } from '@lanyard/db/people/read-companies';
import { searchTerms, type IndexedPart, type TokenIndexes } from '@lanyard/db/people/person-terms';
import { nameTerms } from '@lanyard/domain/search/name-terms';
import { nameFit, nameFits, type NameFit } from '@lanyard/domain/search/name-fit';
import type { SharedServices } from '../../context.ts';
import type { StaffEvent } from '../find-staff-event.ts';

/** Somebody whose name, or whose company, fits what was typed. */
export interface FoundPerson {
  readonly personId: string;
  readonly fit: NameFit;
}

/** More people than these with the same first letters are not opened: whoever types on narrows them. */
const OPENED = 300;

/**
 * Finds people by the words of their name or company: whole ones first, then by their first letters, then by how
 * they sound; who came last comes first among equals. A better fit ends the looking once it gave `limit` of them.
 */
export async function findNamedPeople(
  { db: { prisma }, keys, event }: Pick<SharedServices, 'db' | 'keys'> & { readonly event: StaffEvent },
  { part, text, limit }: { readonly part: IndexedPart; readonly text: string; readonly limit: number },
): Promise<FoundPerson[]> {
  const tokens = searchTerms(keys, event.id, part, text);
  const found = new Map<string, NameFit>();
  const opened = new Set<string>();
  for (const fit of nameFits) {
    const conditions = wanted(tokens, fit);
    if (conditions.length === 0 || found.size >= limit) continue;
    const column = part === 'name' ? 'nameIndex' : 'companyIndex';
    const rows = await prisma.person.findMany({
      where: { AND: conditions.map((hasSome) => ({ [column]: { hasSome } })) },
      orderBy: { createdAt: 'desc' },
      take: isSure(text, fit) ? limit : OPENED,
      select: { id: true },
    });
    const ids = rows.map(({ id }) => id).filter((id) => !opened.has(id));
    for (const id of ids) opened.add(id);
    if (isSure(text, fit)) {
      for (const personId of ids) found.set(personId, fit);
      continue;
    }
    const texts = await readTexts(prisma, keys, part, ids);
    const fitting = ids.flatMap((id) => {
      const how = nameFit(text, texts.get(id) ?? '');
      return how === null ? [] : [{ personId: id, fit: how }];
    });
    for (const { personId, fit: how } of fitting.toSorted(byFit)) found.set(personId, how);
  }
  return [...found].map(([personId, fit]) => ({ personId, fit })).slice(0, limit);
}

/** Whether the indexes alone say that it fits: nobody has to be opened for it. */
function isSure(text: string, fit: NameFit): boolean {
  if (fit === 'WHOLE') return true;
  return fit === 'START' && nameTerms(text).every(({ whole, start }) => whole === start);
}

const byFit = (a: FoundPerson, b: FoundPerson) => nameFits.indexOf(a.fit) - nameFits.indexOf(b.fit);

/** Indexes of which somebody has to have one for each word; none where the words are too short for it. */
function wanted(tokens: readonly TokenIndexes[], fit: NameFit): string[][] {
  if (fit === 'WHOLE') return tokens.map(({ whole }) => [whole]);
  // A single letter finds half of everybody: it only narrows what the longer words found.
  const long = tokens.filter(({ start }) => start !== null);
  return long.map(({ start, sounds }) => [
    ...(start === null ? [] : [start]),
    ...(fit === 'SOUND' ? sounds : []),
  ]);
}

async function readTexts(
  prisma: SharedServices['db']['prisma'],
  keys: SharedServices['keys'],
  part: IndexedPart,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (part === 'company') return readCompanies(prisma, keys, ids);
  return new Map([...(await readPeople(prisma, keys, ids))].map(([id, { name }]) => [id, name]));
}
