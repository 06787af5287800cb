import type { DbClient, Tx } from '@lanyard/db/client';
import type { Keys } from '@lanyard/db/keys/keys';
import { openAnswers } from '@lanyard/db/registration/registration-repository';
import { type CarriedAnswers, carryOver } from '@lanyard/domain/registration/carry-over';
import { emptyForm, type FormClock } from '@lanyard/domain/registration/resolve-form';
import { readForm, storedForm, type StoredForm } from './read-form.ts';

/** A ticket as far as its registration goes. */
export interface RegisteredTicket {
  readonly id: string;
  readonly ticketTypeId: string;
}

/** What a ticket's attendee is asked now and has answered, seen through the form of now. */
export interface ReadRegistration {
  /** Null when the ticket type never asked anything. */
  readonly current: StoredForm | null;
  /** The row, without which nothing was answered or typed. */
  readonly row: NonNullable<Awaited<ReturnType<typeof readRow>>> | null;
  readonly carried: CarriedAnswers;
}

/** Reads a ticket's form and answers in clear; `now` is in milliseconds since 1970 UTC. */
export async function readRegistration(
  db: Tx | DbClient,
  keys: Keys,
  { ticket, event, now }: { ticket: RegisteredTicket; event: FormClock; now: number },
): Promise<ReadRegistration> {
  const current = await readForm(db, ticket.ticketTypeId, event);
  const row = await readRow(db, ticket.id);
  const answers = row && (await openAnswers(db, keys, row));
  const from = row?.form ? storedForm(row.form, event).form : emptyForm;
  return { current, row, carried: carryOver(from, current?.form ?? emptyForm, answers ?? {}, now) };
}

const readRow = (db: Tx | DbClient, ticketId: string) =>
  db.registration.findUnique({ where: { ticketId }, include: { form: true } });
