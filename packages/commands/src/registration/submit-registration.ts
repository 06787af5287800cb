import type { Tx } from '@lanyard/db/client';
import { openAnswers, sealAnswers } from '@lanyard/db/registration/registration-repository';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type TicketId } from '@lanyard/domain/ids/ids';
import { carryOver } from '@lanyard/domain/registration/carry-over';
import type { Answers } from '@lanyard/domain/registration/form-field';
import { emptyForm } from '@lanyard/domain/registration/resolve-form';
import { type AnswerProblem, validateAnswers } from '@lanyard/domain/registration/validate-answers';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { refuseOfCancelled } from '../event-changes/refuse-of-cancelled.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { type NamedTicket, readNamedTicket, replaceAttendee } from '../tickets/replace-attendee.ts';
import { wasPressedBefore } from '../tickets/was-pressed-before.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { readForm, readFormVersion, storedForm, type StoredForm } from './read-form.ts';
import { recordConsents } from './record-consents.ts';

/** A form somebody has filled in; `requestId` makes a repeated press harmless. */
export interface SubmitRegistration {
  readonly ticketId: TicketId;
  /** The ticket's version the form was filled on. */
  readonly basedOn: number;
  /** The form's version that was filled in. */
  readonly formVersion: number;
  readonly requestId: string;
  /** Who registers, named together with the answers; null for whoever the ticket is named for already. */
  readonly person: { readonly name: string; readonly email: string } | null;
  readonly answers: Readonly<Record<string, unknown>>;
}

/**
 * Registers a ticket's attendee, or changes the answers: names who comes, keeps answers and consents under the
 * attendee's own key, throws the draft away and tells the ticket's process. Answers to a version that is not the
 * newest count as long as the newest asks nothing more. Throws `TICKET_CHANGED` when somebody else was faster,
 * `TICKET_CANCELLED`, `FORM_CHANGED`, and `INPUT_INVALID` with a sentence by field, such as `answers.company`.
 */
export async function submitRegistration(
  ctx: CommandContext,
  input: SubmitRegistration,
): Promise<{ version: number }> {
  return inTransaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Ticket" WHERE "id" = ${input.ticketId} FOR UPDATE`;
    const ticket = await readNamedTicket(tx, input.ticketId);
    await refuseOfCancelled(tx, ticket.eventId);
    if (ticket.status === 'CANCELLED') throw new DomainError('TICKET_CANCELLED');
    if (ticket.version !== input.basedOn) {
      // The same press again: what it asked for is done, whatever happened since.
      if (await wasPressedBefore(tx, ticket.id, input.requestId)) return { version: ticket.version };
      throw new DomainError('TICKET_CHANGED');
    }
    const filled = await judge(ctx, tx, ticket, input);
    const version = input.basedOn + 1;
    const entry = {
      eventId: ticket.eventId,
      orderId: ticket.orderId,
      ticketId: ticket.id,
      once: version,
      facts: { ticket: ticket.reference },
      at: ctx.now,
    };
    if (!ticket.attendee) await appendTimeline(tx, { ...entry, kind: 'ATTENDEE_NAMED' });
    const { personId } = await nameOf(ctx, tx, ticket, input.person);
    await appendTimeline(tx, { ...entry, kind: filled.isFirst ? 'REGISTERED' : 'ANSWERS_CHANGED' });
    await keepAnswers(ctx, tx, { ticketId: ticket.id, personId, ...filled });
    await tx.ticket.update({ where: { id: ticket.id }, data: { version, registration: 'DONE' } });
    await appendAudit(ctx, tx, {
      action: 'tickets.register',
      subjectKind: 'ticket',
      subjectId: ticket.id,
      facts: { requestId: input.requestId, formVersion: filled.seen.form.version },
    });
    await appendOutbox(tx, {
      target: 'ticket',
      targetId: asId('ticket', ticket.id),
      message: { kind: 'registered', version },
    });
    return { version };
  });
}

/** A form that can be taken as it is. */
interface Filled {
  readonly seen: StoredForm;
  /** What was shown before, and what is kept with it. */
  readonly before: Answers;
  readonly hidden: Answers;
  readonly answers: Answers;
  readonly isFirst: boolean;
}

async function judge(
  ctx: CommandContext,
  tx: Tx,
  ticket: NamedTicket,
  input: SubmitRegistration,
): Promise<Filled> {
  const { ticketTypeId } = ticket;
  const { event } = ticket.order;
  const now = ctx.now.getTime();
  const current = await readForm(tx, ticketTypeId, event);
  const seen =
    current?.form.version === input.formVersion
      ? current
      : await readFormVersion(tx, { ticketTypeId, version: input.formVersion }, event);
  if (!current || !seen) throw new DomainError('FORM_CHANGED');
  const row = await tx.registration.findUnique({ where: { ticketId: ticket.id }, include: { form: true } });
  const from = row?.form ? storedForm(row.form, event).form : emptyForm;
  const stored = (row && (await openAnswers(tx, ctx.keys, row))) ?? {};
  const before = carryOver(from, seen.form, stored, now);
  const { answers, problems } = validateAnswers(seen.form, input.answers, now, before.answers);
  refuseProblems(problems);
  if (carryOver(seen.form, current.form, answers, now).open.length > 0) throw new DomainError('FORM_CHANGED');
  const isFirst = row?.submittedAt === undefined || row.submittedAt === null;
  return { seen, before: before.answers, hidden: before.hidden, answers, isFirst };
}

function refuseProblems(problems: readonly AnswerProblem[]): void {
  const [first] = problems;
  if (!first) return;
  const fields = problems.map(({ key, sentence }) => [`answers.${key}`, sentence] as const);
  throw new DomainError('INPUT_INVALID', { what: first.sentence }, Object.fromEntries(fields));
}

async function nameOf(
  ctx: CommandContext,
  tx: Tx,
  ticket: NamedTicket,
  person: SubmitRegistration['person'],
): Promise<{ readonly personId: string }> {
  // Whoever is named was shown as such, or not: the page and the ticket have to agree on who comes.
  if (ticket.attendee) {
    if (person) throw new DomainError('TICKET_CHANGED');
    return ticket.attendee;
  }
  if (!person)
    throw new DomainError('INPUT_INVALID', { what: 'Enter a name.' }, { 'person.name': 'Enter a name.' });
  return replaceAttendee(ctx, tx, ticket, person);
}

async function keepAnswers(
  ctx: CommandContext,
  tx: Tx,
  { ticketId, personId, seen, before, hidden, answers }: Filled & { ticketId: string; personId: string },
): Promise<void> {
  // What was answered to a field that is gone stays with the rest; a field that is there says what counts.
  const gone = Object.entries(hidden).filter(([key]) => !seen.form.fields.some((field) => field.key === key));
  const kept = { ...Object.fromEntries(gone), ...answers };
  const data = {
    personId,
    formId: seen.formId,
    answersSealed: await sealAnswers(tx, ctx.keys, { ticketId, personId }, kept),
    draftSealed: null,
    draftSavedAt: null,
    changedAt: ctx.now,
  };
  const row = await tx.registration.findUnique({ where: { ticketId } });
  await tx.registration.upsert({
    where: { ticketId },
    create: { ticketId, ...data, submittedAt: ctx.now, draftVersion: 1 },
    update: { ...data, submittedAt: row?.submittedAt ?? ctx.now, draftVersion: { increment: 1 } },
  });
  await recordConsents(ctx, tx, { ticketId, personId, form: seen, before, answers });
}
