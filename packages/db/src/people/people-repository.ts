import { emailIndex } from '@lanyard/crypto/blind-index';
import { randomId } from '@lanyard/crypto/random';
import { columnAad, openText, sealText, type SealKey } from '@lanyard/crypto/seal';
import type { EventId, PersonId } from '@lanyard/domain/ids/ids';
import { asId } from '@lanyard/domain/ids/ids';
import type { DbClient, Tx } from '../client.ts';
import type { Keys } from '../keys/keys.ts';
import { newPersonKey, openPersonKey } from './person-key.ts';
import { personTerms } from './person-terms.ts';

/** A person in clear; lives in memory only. */
export interface PersonFacts {
  readonly name: string;
  readonly email: string;
}

/** Writes a person under a key of their own; returns the new id and that key. This file is the only writer of the model. */
export async function createPerson(
  tx: Tx | DbClient,
  keys: Keys,
  person: PersonFacts & { readonly eventId: EventId },
): Promise<{ id: PersonId; key: SealKey }> {
  const { id, key, dataKey, row } = sealPerson(keys, person);
  await tx.dataKey.create({ data: dataKey });
  await tx.person.create({ data: row });
  return { id, key };
}

/** Writes many people at once, each under a key of their own; returns their ids in the same order. */
export async function createPeople(
  tx: Tx | DbClient,
  keys: Keys,
  people: readonly (PersonFacts & { readonly eventId: EventId })[],
): Promise<PersonId[]> {
  const sealed = people.map((person) => sealPerson(keys, person));
  await tx.dataKey.createMany({ data: sealed.map(({ dataKey }) => dataKey) });
  await tx.person.createMany({ data: sealed.map(({ row }) => row) });
  return sealed.map(({ id }) => id);
}

/** Rows of a person and of their key, for whoever writes more of them at once than this file does. */
export function sealPerson(
  keys: Keys,
  { eventId, name, email }: PersonFacts & { readonly eventId: EventId },
) {
  const id = asId('person', randomId('per'));
  const { key, row: dataKey } = newPersonKey(keys);
  const row = {
    ...{ id, eventId, dataKeyId: dataKey.id },
    nameSealed: sealText(key, name, columnAad('Person', 'nameSealed', id)),
    emailSealed: sealText(key, email, columnAad('Person', 'emailSealed', id)),
    emailIndex: emailIndex(keys.index, eventId, email),
    nameIndex: personTerms(keys, eventId, 'name', name),
  };
  return { id, key, dataKey, row };
}

/** Reads one person in clear; throws when there is none or the key was destroyed. */
export async function readPerson(db: Tx | DbClient, keys: Keys, personId: string): Promise<PersonFacts> {
  const person = (await readPeople(db, keys, [personId])).get(personId);
  if (!person) throw new Error(`no person ${personId}`);
  return person;
}

/** Reads several people in clear, by id. */
export async function readPeople(
  db: Tx | DbClient,
  keys: Keys,
  personIds: readonly string[],
): Promise<Map<string, PersonFacts>> {
  if (personIds.length === 0) return new Map();
  const rows = await db.person.findMany({
    where: { id: { in: [...personIds] } },
    include: { dataKey: true },
  });
  return new Map(
    rows.map((row) => {
      const key = openPersonKey(keys, row.dataKey);
      const open = (column: 'nameSealed' | 'emailSealed') =>
        openText(key, row[column], columnAad('Person', column, row.id));
      return [row.id, { name: open('nameSealed'), email: open('emailSealed') }];
    }),
  );
}

/** Seals a text that belongs to a person and stands in another table, such as the attendees of a draft. */
export async function sealForPerson(
  db: Tx | DbClient,
  keys: Keys,
  personId: string,
  text: string,
  aad: string,
): Promise<string> {
  return sealText(await personKey(db, keys, personId), text, aad);
}

/** Opens what `sealForPerson` sealed. */
export async function openForPerson(
  db: Tx | DbClient,
  keys: Keys,
  personId: string,
  sealed: string,
  aad: string,
): Promise<string> {
  return openText(await personKey(db, keys, personId), sealed, aad);
}

/** The key of one person; throws when there is none or it was destroyed. */
export async function personKey(db: Tx | DbClient, keys: Keys, personId: string): Promise<SealKey> {
  const { dataKey } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    include: { dataKey: true },
  });
  return openPersonKey(keys, dataKey);
}

/** Forgets a person whom nothing refers to any more: the row and the key that could read it. */
export async function deletePerson(tx: Tx, personId: string): Promise<void> {
  const { dataKeyId } = await tx.person.delete({ where: { id: personId } });
  await tx.dataKey.delete({ where: { id: dataKeyId } });
}
