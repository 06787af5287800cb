import { conversionName } from '@lanyard/commands/event-changes/conversion-name';
import { changeOf, isVoid } from '@lanyard/commands/event-changes/change-rows';
import type { Db } from '@lanyard/db/client';
import { canConvert } from '@lanyard/domain/event-changes/can-convert';
import { canChoose } from '@lanyard/domain/event-changes/can-choose';
import type { ChangeView } from '@lanyard/domain/event-changes/change-view';
import { changeChoices } from '@lanyard/domain/event-changes/event-change-states';

/** A ticket, as far as a change of its event goes. */
interface ChangedTicket {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly createdAt: Date;
  readonly ticketTypeId: string;
  readonly item: { readonly unitGrossMinor: number };
}

/**
 * The newest change that people were told of, for tickets of one order that were bought before it; null when there is
 * none.
 */
export async function presentChange(
  { prisma }: Db,
  eventId: string,
  tickets: readonly ChangedTicket[],
  now: Date,
): Promise<ChangeView | null> {
  const row = await prisma.eventChange.findFirst({
    where: { eventId, isMailed: true },
    orderBy: { version: 'desc' },
    include: { event: { select: { onlineUrl: true } } },
  });
  if (!row) return null;
  const change = changeOf(row);
  const told = tickets.filter(({ createdAt }) => createdAt <= change.createdAt);
  if (told.length === 0) return null;
  const asked = told.filter(({ status }) => status === 'ISSUED');
  const answers = await prisma.eventChangeAnswer.findMany({
    where: { changeId: change.id, ticketId: { in: asked.map(({ id }) => id) } },
  });
  const { id, kind, before, after, words, choices, otherwise } = change;
  const answerBy = change.answerBy?.getTime() ?? null;
  const isOpen = canChoose({ choices, answerBy, isVoid: isVoid(change) }, now.getTime());
  return {
    ...{ changeId: id, kind, before, after, words, choices, otherwise },
    onlineUrl: row.event.onlineUrl,
    convertTo: await conversionName(prisma, row),
    answerBy: change.answerBy?.toISOString() ?? null,
    canChoose: isOpen && asked.length > 0,
    tickets: asked.map((ticket) => {
      const answer = answers.find(({ ticketId }) => ticketId === ticket.id);
      return {
        reference: ticket.reference,
        choice: changeChoices.find((choice) => choice === answer?.choice) ?? null,
        choices: choices.filter(
          (choice) =>
            choice !== 'CONVERT' ||
            canConvert(
              { ticketTypeId: ticket.ticketTypeId, unitGrossMinor: ticket.item.unitGrossMinor },
              change.convert,
            ),
        ),
      };
    }),
  };
}
