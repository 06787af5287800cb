import { DomainError } from '@lanyard/domain/errors/error-codes';
import { formChangeProblems } from '@lanyard/domain/registration/form-change-problems';
import type { WrittenField } from '@lanyard/domain/registration/form-field';
import { formProblems } from '@lanyard/domain/registration/form-problems';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { notifyLive } from '../live/notify-live.ts';
import { readForm } from './read-form.ts';
import { lockUnregistered, writeForm } from './write-form.ts';

/** A ticket type's form as somebody has made it; the fields have passed `writtenFieldSchema`. */
export interface SaveForm {
  readonly eventId: string;
  readonly ticketTypeKey: string;
  /** The version that was changed; 0 when there was none. */
  readonly basedOn: number;
  readonly fields: readonly WrittenField[];
}

/**
 * Saves what a ticket type's attendees are asked as a new version; an unchanged form stays the version it is, so
 * the same press again is harmless. Throws `TICKET_TYPE_NOT_FOUND`, `FORM_OUTDATED` when somebody else was faster,
 * and `INPUT_INVALID` with a sentence for each field that cannot be meant, by its path such as `fields.2.shownIf.field`.
 */
export async function saveForm(ctx: CommandContext, input: SaveForm): Promise<{ version: number }> {
  return inTransaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Event" WHERE "id" = ${input.eventId} FOR UPDATE`;
    await lockUnregistered(tx, input.eventId);
    const type = await tx.ticketType.findUnique({
      where: { eventId_key: { eventId: input.eventId, key: input.ticketTypeKey } },
      include: { event: true },
    });
    if (!type) throw new DomainError('TICKET_TYPE_NOT_FOUND');
    const { event, id: ticketTypeId } = type;
    const before = await readForm(tx, ticketTypeId, event);
    const known = before?.form.version ?? 0;
    refuseProblems([
      ...formProblems(input.fields),
      ...formChangeProblems(before?.written ?? [], input.fields),
    ]);
    if (known !== input.basedOn && known !== input.basedOn + 1) throw new DomainError('FORM_OUTDATED');
    const version = await writeForm(ctx, tx, { ticketTypeId, fields: input.fields, event });
    if (version === known) return { version };
    // What was pressed is not what somebody else has saved on the same version.
    if (known !== input.basedOn) throw new DomainError('FORM_OUTDATED');
    await tx.event.update({ where: { id: event.id }, data: { version: { increment: 1 } } });
    await appendAudit(ctx, tx, {
      action: 'events.saveForm',
      subjectKind: 'event',
      subjectId: event.id,
      facts: { ticketType: type.key, version },
    });
    await notifyLive(tx, `event:${event.id}`);
    return { version };
  });
}

function refuseProblems(problems: ReturnType<typeof formProblems>): void {
  const [first] = problems;
  if (!first) return;
  const fields: Record<string, string> = {};
  for (const { path, message } of problems) fields[`fields.${path.join('.')}`] ??= message;
  throw new DomainError(
    'INPUT_INVALID',
    { what: `fields.${first.path.join('.')}: ${first.message}` },
    fields,
  );
}
