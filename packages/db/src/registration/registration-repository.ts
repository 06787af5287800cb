import { columnAad, openText } from '@lanyard/crypto/seal';
import { asId } from '@lanyard/domain/ids/ids';
import { companyOf } from '@lanyard/domain/registration/company-of';
import type { Answers } from '@lanyard/domain/registration/form-field';
import type { RegistrationDraft } from '@lanyard/domain/registration/registration-view';
import type { DbClient, Tx } from '../client.ts';
import type { Keys } from '../keys/keys.ts';
import { openForPerson, sealForPerson } from '../people/people-repository.ts';
import { openPersonKey } from '../people/person-key.ts';
import { indexCompany } from '../people/person-terms.ts';

type Column = 'answersSealed' | 'draftSealed';

/** A registration's row as far as its sealed columns go. */
export interface SealedRegistration {
  readonly ticketId: string;
  readonly personId: string;
  readonly answersSealed: string | null;
  readonly draftSealed: string | null;
}

/**
 * Seals answers with the key of the person they are about, who is found by the company they answered from now on.
 * Part of the transaction that keeps the answers.
 */
export async function sealAnswers(
  tx: Tx,
  keys: Keys,
  of: Pick<SealedRegistration, 'ticketId' | 'personId'>,
  answers: Answers,
): Promise<string> {
  const { eventId } = await tx.person.findUniqueOrThrow({
    where: { id: of.personId },
    select: { eventId: true },
  });
  const person = { personId: of.personId, eventId: asId('event', eventId) };
  await indexCompany(tx, keys, { ...person, company: companyOf(answers) });
  return seal(tx, keys, of, 'answersSealed', answers);
}

/** Seals what somebody is typing with the key of the attendee, or of the buyer while nobody is named. */
export function sealDraft(
  db: Tx | DbClient,
  keys: Keys,
  of: Pick<SealedRegistration, 'ticketId' | 'personId'>,
  draft: RegistrationDraft,
): Promise<string> {
  return seal(db, keys, of, 'draftSealed', draft);
}

/** Opens the answers of a row; null when there are none. */
export async function openAnswers(
  db: Tx | DbClient,
  keys: Keys,
  row: SealedRegistration,
): Promise<Answers | null> {
  // Our own writing, opened by an authenticated cipher.
  return (await open(db, keys, row, 'answersSealed')) as Answers | null;
}

/** Opens the answers of many rows with one query, by their tickets; rows without answers are left out. */
export async function openManyAnswers(
  db: Tx | DbClient,
  keys: Keys,
  rows: readonly SealedRegistration[],
): Promise<Map<string, Answers>> {
  const answered = rows.flatMap((row) =>
    row.answersSealed === null ? [] : [{ ...row, sealed: row.answersSealed }],
  );
  if (answered.length === 0) return new Map();
  const people = await db.person.findMany({
    where: { id: { in: answered.map(({ personId }) => personId) } },
    select: { id: true, dataKey: true },
  });
  const keyOf = new Map(people.map(({ id, dataKey }) => [id, openPersonKey(keys, dataKey)]));
  return new Map(
    answered.flatMap(({ ticketId, personId, sealed }) => {
      const key = keyOf.get(personId);
      if (!key) return [];
      // Our own writing, opened by an authenticated cipher.
      const answers = JSON.parse(openText(key, sealed, aadOf('answersSealed', ticketId))) as Answers;
      return [[ticketId, answers]];
    }),
  );
}

/** Opens the draft of a row; null when there is none. */
export async function openDraft(
  db: Tx | DbClient,
  keys: Keys,
  row: SealedRegistration,
): Promise<RegistrationDraft | null> {
  // As above.
  return (await open(db, keys, row, 'draftSealed')) as RegistrationDraft | null;
}

/** Moves a ticket's answers, draft and consents to another row of the same person, under that row's key. */
export async function moveRegistration(
  tx: Tx,
  keys: Keys,
  input: { readonly ticketId: string; readonly toPersonId: string },
): Promise<void> {
  const { ticketId, toPersonId: personId } = input;
  const row = await tx.registration.findUnique({ where: { ticketId } });
  if (!row) return;
  const [answers, draft] = [await openAnswers(tx, keys, row), await openDraft(tx, keys, row)];
  const to = { ticketId, personId };
  await tx.registration.update({
    where: { ticketId },
    data: {
      personId,
      answersSealed: answers && (await sealAnswers(tx, keys, to, answers)),
      draftSealed: draft && (await sealDraft(tx, keys, to, draft)),
    },
  });
  await tx.consent.updateMany({ where: { ticketId }, data: { personId } });
}

function seal(
  db: Tx | DbClient,
  keys: Keys,
  { ticketId, personId }: Pick<SealedRegistration, 'ticketId' | 'personId'>,
  column: Column,
  value: unknown,
): Promise<string> {
  return sealForPerson(db, keys, personId, JSON.stringify(value), aadOf(column, ticketId));
}

async function open(
  db: Tx | DbClient,
  keys: Keys,
  row: SealedRegistration,
  column: Column,
): Promise<unknown> {
  const sealed = row[column];
  if (sealed === null) return null;
  return JSON.parse(await openForPerson(db, keys, row.personId, sealed, aadOf(column, row.ticketId)));
}

const aadOf = (column: Column, ticketId: string) => columnAad('Registration', column, ticketId);
