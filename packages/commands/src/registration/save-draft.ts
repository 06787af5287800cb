import { sealDraft } from '@lanyard/db/registration/registration-repository';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { TicketId } from '@lanyard/domain/ids/ids';
import type { RegistrationDraft } from '@lanyard/domain/registration/registration-view';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { requireLink } from '../tickets/require-link.ts';

/** What somebody has typed into a ticket's form so far. */
export interface SaveDraft {
  readonly ticketId: TicketId;
  /** Generation of the link the page was opened by. */
  readonly linkGeneration: number;
  /** The version of the draft that the page knows. */
  readonly basedOn: number;
  /** Null throws away what was kept. */
  readonly draft: RegistrationDraft | null;
}

/**
 * Keeps what is typed, until it is sent. It is nobody's deed and changes nothing that others see, so it leaves no
 * trace but itself. Throws `DRAFT_CHANGED` when another page kept or sent something meanwhile, `LINK_UNKNOWN` and
 * `TICKET_CANCELLED`.
 */
export async function saveDraft(ctx: CommandContext, input: SaveDraft): Promise<{ draftVersion: number }> {
  const { ticketId, basedOn, draft } = input;
  return inTransaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Ticket" WHERE "id" = ${ticketId} FOR UPDATE`;
    const ticket = await tx.ticket.findUniqueOrThrow({
      where: { id: ticketId },
      include: { attendee: true, answers: true, order: { select: { buyerId: true } } },
    });
    requireLink(ticket, input.linkGeneration);
    if (ticket.status === 'CANCELLED') throw new DomainError('TICKET_CANCELLED');
    if ((ticket.answers?.draftVersion ?? 0) !== basedOn) throw new DomainError('DRAFT_CHANGED');
    const personId = ticket.attendee?.personId ?? ticket.order.buyerId;
    const data = {
      personId,
      draftSealed: draft && (await sealDraft(tx, ctx.keys, { ticketId, personId }, draft)),
      draftSavedAt: draft && ctx.now,
      draftVersion: basedOn + 1,
    };
    await tx.registration.upsert({ where: { ticketId }, create: { ticketId, ...data }, update: data });
    return { draftVersion: basedOn + 1 };
  });
}
