import type { Tx } from '@lanyard/db/client';
import { canConvert } from '@lanyard/domain/event-changes/can-convert';
import { canChoose } from '@lanyard/domain/event-changes/can-choose';
import { changeMakerWords, choiceWords } from '@lanyard/domain/event-changes/change-words';
import type { ChangeChoice, ChoiceMaker } from '@lanyard/domain/event-changes/event-change-states';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type EventChangeId, type OrderId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { requireLink } from '../tickets/require-link.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { changeOf, isVoid, type StoredChange } from './change-rows.ts';

/** What somebody chose for tickets of one order, named by their references. */
export interface ChooseForTickets {
  readonly changeId: EventChangeId;
  readonly orderId: OrderId;
  readonly references: readonly string[];
  readonly choice: ChangeChoice;
  readonly by: Exclude<ChoiceMaker, 'NOBODY'>;
  /** Generation of the ticket's link, for a holder who came by it. */
  readonly linkGeneration?: number;
}

/**
 * Notes what becomes of tickets after their event changed; until the date it can be chosen anew, and the last choice
 * counts. The same again changes nothing. Throws `CHOICE_OVER`, `CHOICE_UNKNOWN` (a later change came, or this one
 * asks nothing of these tickets), `CANCELLATION_ASKED`, `TICKET_CANCELLED`, `TICKET_NOT_FOUND` and `LINK_UNKNOWN`.
 */
export async function chooseForTickets(ctx: CommandContext, input: ChooseForTickets): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Ticket" WHERE "orderId" = ${input.orderId} ORDER BY "id" FOR NO KEY UPDATE`;
    const row = await tx.eventChange.findUnique({ where: { id: input.changeId } });
    const change = row && changeOf(row);
    if (!change?.choices.includes(input.choice) || isVoid(change)) throw new DomainError('CHOICE_UNKNOWN');
    const answerBy = change.answerBy?.getTime() ?? null;
    if (!canChoose({ ...change, answerBy, isVoid: false }, ctx.now.getTime()))
      throw new DomainError('CHOICE_OVER');
    for (const reference of new Set(input.references)) await chooseOne(ctx, tx, change, input, reference);
  });
}

async function chooseOne(
  ctx: CommandContext,
  tx: Tx,
  change: StoredChange,
  { orderId, by, choice, linkGeneration }: ChooseForTickets,
  reference: string,
): Promise<void> {
  const ticket = await tx.ticket.findUnique({ where: { reference }, include: { item: true } });
  const isClosed = by === 'BUYER' && ticket?.handedOnAt !== null;
  if (ticket?.orderId !== orderId || isClosed) throw new DomainError('TICKET_NOT_FOUND');
  if (linkGeneration !== undefined) requireLink(ticket, linkGeneration);
  if (ticket.status === 'CANCEL_PENDING') throw new DomainError('CANCELLATION_ASKED');
  if (ticket.status !== 'ISSUED') throw new DomainError('TICKET_CANCELLED');
  // Who bought with the new dates knew them.
  if (ticket.eventId !== change.eventId || ticket.createdAt > change.createdAt)
    throw new DomainError('CHOICE_UNKNOWN');
  const { ticketTypeId, item } = ticket;
  const canChange = canConvert({ ticketTypeId, unitGrossMinor: item.unitGrossMinor }, change.convert);
  if (choice === 'CONVERT' && !canChange) throw new DomainError('CHOICE_UNKNOWN');
  const key = { changeId: change.id, ticketId: ticket.id };
  const known = await tx.eventChangeAnswer.findUnique({ where: { changeId_ticketId: key } });
  if (known?.doneAt) throw new DomainError('CHOICE_OVER');
  if (known?.choice === choice && known.by === by) return;
  const version = (known?.version ?? 0) + 1;
  const answer = { choice, by, version, answeredAt: ctx.now };
  await tx.eventChangeAnswer.upsert({
    where: { changeId_ticketId: key },
    create: { ...key, ...answer },
    update: answer,
  });
  await appendTimeline(tx, {
    eventId: ticket.eventId,
    orderId,
    ticketId: ticket.id,
    kind: 'CHANGE_CHOSEN',
    once: `${change.id}/${version}`,
    facts: { ticket: reference, who: changeMakerWords[by], choice: choiceWords[choice].fact },
    at: ctx.now,
  });
  await appendAudit(ctx, tx, {
    action: 'eventChanges.choose',
    subjectKind: 'ticket',
    subjectId: ticket.id,
    facts: { changeId: change.id, choice, by },
  });
  await appendOutbox(tx, {
    target: 'ticket',
    targetId: asId('ticket', ticket.id),
    message: { kind: 'changeChosen', changeId: change.id, choiceVersion: version },
  });
}
