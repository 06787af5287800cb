import { storedForm } from '@lanyard/commands/registration/read-form';
import { openAnswers } from '@lanyard/db/registration/registration-repository';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { EventId } from '@lanyard/domain/ids/ids';
import type { Answers, RegistrationForm } from '@lanyard/domain/registration/form-field';
import type { FormClock } from '@lanyard/domain/registration/resolve-form';
import type { SharedServices } from '../../context.ts';

const pageSize = 200;

/** The answers of one ticket, and the form they were given to. */
interface AnsweredTicket {
  readonly answers: Answers;
  readonly form: RegistrationForm;
}

/** What the tickets of one type have answered. */
interface AnsweredType {
  readonly event: FormClock;
  /** Tickets that are valid or wait for a decision. */
  readonly tickets: number;
  readonly answered: readonly AnsweredTicket[];
}

/** Opens the answers of all tickets of a type, page by page, to be counted. Throws TICKET_TYPE_NOT_FOUND. */
export async function readAnswered(
  { db: { prisma }, keys }: Pick<SharedServices, 'db' | 'keys'>,
  of: { readonly eventId: EventId; readonly ticketTypeKey: string },
): Promise<AnsweredType> {
  const type = await prisma.ticketType.findUnique({
    where: { eventId_key: { eventId: of.eventId, key: of.ticketTypeKey } },
    include: { event: { select: { startsAt: true, timeZone: true } } },
  });
  if (!type) throw new DomainError('TICKET_TYPE_NOT_FOUND');
  const ticket = { ticketTypeId: type.id, status: { not: 'CANCELLED' } };
  const tickets = await prisma.ticket.count({ where: ticket });
  const answered: AnsweredTicket[] = [];
  for (let last = ''; ;) {
    const rows = await prisma.registration.findMany({
      where: { ticket, answersSealed: { not: null }, ticketId: { gt: last } },
      include: { form: true },
      orderBy: { ticketId: 'asc' },
      take: pageSize,
    });
    for (const row of rows) {
      const answers = await openAnswers(prisma, keys, row);
      if (answers && row.form) answered.push({ answers, form: storedForm(row.form, type.event).form });
    }
    const next = rows.at(-1)?.ticketId;
    if (next === undefined || rows.length < pageSize) return { event: type.event, tickets, answered };
    last = next;
  }
}
