import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { EventId, RequestId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { changeRules } from './change-rules.ts';

/** Takes a rule out; what was sent under it stays in the books. Throws REMINDER_NOT_FOUND and REMINDER_CHANGED. */
export async function removeReminderRule(
  ctx: CommandContext,
  input: {
    readonly eventId: EventId;
    readonly requestId: RequestId;
    readonly key: string;
    readonly version: number;
  },
): Promise<void> {
  const { eventId, key, version } = input;
  await changeRules(ctx, { ...input, action: 'reminders.remove' }, async (tx) => {
    const rule = await tx.reminderRule.findUnique({ where: { eventId_key: { eventId, key } } });
    if (!rule) throw new DomainError('REMINDER_NOT_FOUND');
    if (rule.version !== version) throw new DomainError('REMINDER_CHANGED');
    await tx.reminderRule.delete({ where: { id: rule.id } });
    return rule.id;
  });
}
