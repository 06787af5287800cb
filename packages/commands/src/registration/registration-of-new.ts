import type { Tx } from '@lanyard/db/client';
import { openQuestions } from '@lanyard/domain/registration/carry-over';
import type { FormClock } from '@lanyard/domain/registration/resolve-form';
import type { RegistrationStatus } from '@lanyard/domain/tickets/ticket-states';
import type { CommandContext } from '../context.ts';
import { readForm } from './read-form.ts';

/** Where the registration of somebody stands who has just been named: done where nothing has to be answered. */
export async function registrationOfNew(
  ctx: Pick<CommandContext, 'now'>,
  tx: Tx,
  { ticketTypeId, event }: { readonly ticketTypeId: string; readonly event: FormClock },
): Promise<RegistrationStatus> {
  const current = await readForm(tx, ticketTypeId, event);
  const hasQuestions = current !== null && openQuestions(current.form, {}, ctx.now.getTime()).length > 0;
  return hasQuestions ? 'OPEN' : 'DONE';
}
