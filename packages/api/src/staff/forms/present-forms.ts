import { writtenFields } from '@lanyard/commands/registration/read-form';
import type { DbClient } from '@lanyard/db/client';
import type { EventId } from '@lanyard/domain/ids/ids';
import type { FormRoom, TypeForm } from '@lanyard/domain/staff/form-views';

/** What an event's attendees are asked, by ticket type, and how many have answered which version. */
export async function presentForms(db: DbClient, eventId: EventId): Promise<FormRoom> {
  const { timeZone, startsAt, ticketTypes } = await db.event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      ...{ timeZone: true, startsAt: true },
      ticketTypes: {
        orderBy: { position: 'asc' },
        include: { forms: { orderBy: { version: 'desc' } } },
      },
    },
  });
  const tickets = await db.ticket.groupBy({
    by: ['ticketTypeId'],
    where: { eventId, status: { not: 'CANCELLED' } },
    _count: true,
  });
  const answers = await db.registration.groupBy({
    by: ['formId'],
    where: { answersSealed: { not: null }, ticket: { eventId, status: { not: 'CANCELLED' } } },
    _count: true,
  });
  const names = await staffNames(
    db,
    ticketTypes.flatMap(({ forms }) => forms[0]?.staffId ?? []),
  );
  const types = ticketTypes.map(({ id, key, name, forms }): TypeForm => {
    const [newest] = forms;
    return {
      ...{ key, name, version: newest?.version ?? 0 },
      fields: newest ? writtenFields(newest.fields) : [],
      savedAt: newest?.createdAt.toISOString() ?? null,
      savedBy: names.get(newest?.staffId ?? '') ?? null,
      tickets: tickets.find(({ ticketTypeId }) => ticketTypeId === id)?._count ?? 0,
      answered: forms.flatMap((form) => {
        const count = answers.find(({ formId }) => formId === form.id)?._count ?? 0;
        return count === 0 ? [] : [{ version: form.version, tickets: count }];
      }),
      usedWordings: usedWordings(forms),
    };
  });
  return { timeZone, startsAt: startsAt.toISOString(), types };
}

async function staffNames(db: DbClient, staffIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.staffUser.findMany({
    where: { id: { in: [...staffIds] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function usedWordings(forms: readonly { readonly fields: unknown }[]): Record<string, number> {
  const used: Record<string, number> = {};
  for (const { key, wording } of forms.flatMap(({ fields }) => writtenFields(fields)))
    if (wording) used[key] = Math.max(used[key] ?? 0, wording.version);
  return used;
}
