import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { EventId, RequestId } from '@lanyard/domain/ids/ids';
import { reminderFileNames } from '@lanyard/domain/reminders/reminder-kinds';
import type { ReminderRuleForm } from '@lanyard/domain/reminders/reminder-rule-form.schema';
import type { CommandContext } from '../context.ts';
import { reminderRuleId, type ReminderRow } from '../events/reminder-rows.ts';
import { changeRules } from './change-rules.ts';
import { reminderRowOf } from './reminder-row-of.ts';
import { writeReminderRules } from './write-reminder-rules.ts';

/** What a rule is to be; without `known` it is a new one, else the one of that key as its version was seen. */
export interface SaveReminderRule {
  readonly eventId: EventId;
  readonly requestId: RequestId;
  readonly known: { readonly key: string; readonly version: number } | null;
  readonly form: ReminderRuleForm;
}

/**
 * Makes or changes a rule. What was sent under it stays sent. Throws REMINDER_NOT_FOUND, REMINDER_CHANGED, and
 * INPUT_INVALID for a ticket type that the event does not have.
 */
export async function saveReminderRule(ctx: CommandContext, input: SaveReminderRule): Promise<void> {
  const { eventId, known, form } = input;
  await changeRules(ctx, { ...input, action: 'reminders.save' }, async (tx) => {
    await refuseUnknownTypes(tx, eventId, form.ticketTypeKeys);
    const stored = await tx.reminderRule.findMany({ where: { eventId } });
    if (!known) {
      const key = freeKey(form, new Set(stored.map((rule) => rule.key)));
      const position = 1 + Math.max(-1, ...stored.map((rule) => rule.position));
      const row: ReminderRow = { ...form, id: reminderRuleId(eventId, key), eventId, key, position };
      await writeReminderRules(tx, { added: [row], removed: [], changed: [] }, ctx.now);
      return row.id;
    }
    const rule = stored.find(({ key }) => key === known.key);
    if (!rule) throw new DomainError('REMINDER_NOT_FOUND');
    if (rule.version !== known.version) throw new DomainError('REMINDER_CHANGED');
    const from = reminderRowOf(rule);
    await writeReminderRules(
      tx,
      { added: [], removed: [], changed: [{ from, to: { ...from, ...form } }] },
      ctx.now,
    );
    return rule.id;
  });
}

/** A key as the event file would name the rule; one that sent mails before may come back, and sends none again. */
function freeKey({ kind, days }: ReminderRuleForm, taken: ReadonlySet<string>): string {
  const name = `${reminderFileNames[kind]}-${days}`;
  for (let n = 1; ; n++) {
    const key = n === 1 ? name : `${name}-${n}`;
    if (!taken.has(key)) return key;
  }
}

async function refuseUnknownTypes(tx: Tx, eventId: EventId, keys: readonly string[] | null): Promise<void> {
  if (keys === null) return;
  const found = await tx.ticketType.count({ where: { eventId, key: { in: [...keys] } } });
  if (found !== new Set(keys).size)
    throw new DomainError('INPUT_INVALID', { what: 'One of these ticket types is gone. Reload the page.' });
}
