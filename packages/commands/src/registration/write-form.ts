import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import { openQuestions } from '@lanyard/domain/registration/carry-over';
import type { WrittenField } from '@lanyard/domain/registration/form-field';
import { type FormClock, resolveForm } from '@lanyard/domain/registration/resolve-form';
import type { CommandContext } from '../context.ts';
import { notifyLive } from '../live/notify-live.ts';
import { readForm } from './read-form.ts';

/** What a ticket type's attendees are asked from now on. */
export interface WriteForm {
  readonly ticketTypeId: string;
  readonly fields: readonly WrittenField[];
  readonly event: FormClock & { readonly id: string };
}

/**
 * Writes the next version of a form, unless it is the one there is; answers the version that counts now, 0 when
 * nothing was ever asked. Tickets that waited for answers which nobody asks for any more are registered. The
 * caller has locked the event and the tickets of `lockUnregistered`.
 */
export async function writeForm(ctx: CommandContext, tx: Tx, input: WriteForm): Promise<number> {
  const { ticketTypeId, fields, event } = input;
  const before = await readForm(tx, ticketTypeId, event);
  const old = before?.form.version ?? 0;
  if (JSON.stringify(inOrder(before?.written ?? [])) === JSON.stringify(inOrder(fields))) return old;
  const version = old + 1;
  await tx.registrationForm.create({
    data: {
      id: derivedId('frm', ticketTypeId, version),
      ticketTypeId,
      version,
      fields: inOrder(fields),
      staffId: ctx.actor.kind === 'staff' ? (ctx.actor.id ?? null) : null,
      createdAt: ctx.now,
    },
  });
  const form = resolveForm({ version, fields }, event);
  if (openQuestions(form, {}, ctx.now.getTime()).length === 0) await registerNamed(tx, ticketTypeId);
  return version;
}

/** Locks the tickets that a form's new version may register, by id, as everywhere. */
export async function lockUnregistered(tx: Tx, eventId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT t."id" FROM "Ticket" t JOIN "Attendee" a ON a."ticketId" = t."id"
    WHERE t."eventId" = ${eventId} AND t."registration" = 'OPEN' ORDER BY t."id" FOR UPDATE OF t`;
}

async function registerNamed(tx: Tx, ticketTypeId: string): Promise<void> {
  const where = { ticketTypeId, registration: 'OPEN', attendee: { isNot: null } };
  const tickets = await tx.ticket.findMany({ where, select: { id: true } });
  await tx.ticket.updateMany({ where, data: { registration: 'DONE' } });
  await notifyLive(tx, ...tickets.map(({ id }) => `ticket:${id}` as const));
}

/** Fields with their parts in one order, as a JSON column gives them back, so that equal forms compare equal. */
function inOrder(fields: readonly WrittenField[]) {
  return fields.map(({ key, kind, label, help, required, shownIf, changeUntil, choices, wording }) => ({
    ...{ key, kind, label, help, required, changeUntil },
    shownIf: shownIf && { field: shownIf.field, equals: shownIf.equals },
    choices: choices.map((choice) => ({ key: choice.key, label: choice.label })),
    wording: wording && { version: wording.version, text: wording.text },
  }));
}
