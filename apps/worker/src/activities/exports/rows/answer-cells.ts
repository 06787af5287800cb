import { readForm, storedForm } from '@lanyard/commands/registration/read-form';
import type { RegistrationForm as FormRow } from '@lanyard/db/generated/prisma/client';
import { openManyAnswers, type SealedRegistration } from '@lanyard/db/registration/registration-repository';
import { answerColumnKey, fieldOfColumn } from '@lanyard/domain/exports/export-columns';
import { answerWords } from '@lanyard/domain/registration/answer-words';
import { carryOver } from '@lanyard/domain/registration/carry-over';
import { emptyForm } from '@lanyard/domain/registration/resolve-form';
import { shownFields } from '@lanyard/domain/registration/shown-fields';
import type { NamedRow, RowDeps, RowQuestion } from '../export-source.ts';

interface AnsweredTicket {
  readonly id: string;
  readonly ticketTypeId: string;
  readonly answers: (SealedRegistration & { readonly form: FormRow | null }) | null;
}

/** Opens what attendees answered, as far as columns show it: one query for keys and one a ticket type. */
export async function readAnswerCells(
  { db: { prisma }, keys }: RowDeps,
  { eventId, columns, now }: RowQuestion,
  tickets: readonly AnsweredTicket[],
): Promise<(ticketId: string) => NamedRow> {
  if (![...columns].some((column) => fieldOfColumn(column) !== null)) return () => ({});
  const event = await prisma.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { startsAt: true, timeZone: true },
  });
  const types = [...new Set(tickets.map(({ ticketTypeId }) => ticketTypeId))];
  const forms = new Map<string, Awaited<ReturnType<typeof readForm>>>();
  for (const type of types) forms.set(type, await readForm(prisma, type, event));
  const opened = await openManyAnswers(
    prisma,
    keys,
    tickets.flatMap(({ answers }) => answers ?? []),
  );
  const cells = new Map(
    tickets.map(({ id, ticketTypeId, answers }): [string, NamedRow] => {
      const form = forms.get(ticketTypeId)?.form ?? emptyForm;
      const given = opened.get(id);
      if (!given) return [id, {}];
      const from = answers?.form ? storedForm(answers.form, event).form : emptyForm;
      const carried = carryOver(from, form, given, now).answers;
      return [
        id,
        Object.fromEntries(
          shownFields(form.fields, carried)
            .filter(({ key }) => columns.has(answerColumnKey(key)))
            .map((field) => [answerColumnKey(field.key), answerWords(field, carried[field.key])]),
        ),
      ];
    }),
  );
  return (ticketId) => cells.get(ticketId) ?? {};
}
