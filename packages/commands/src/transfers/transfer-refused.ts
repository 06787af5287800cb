import { DomainError } from '@lanyard/domain/errors/error-codes';
import { instantWords } from '@lanyard/domain/time/event-words';
import { canTransfer, type TransferCase } from '@lanyard/domain/transfers/can-transfer';
import { transferCaseOf, type Transferable } from './lock-transferable.ts';

/** Why a ticket cannot be handed on now, as a refusal with its facts; null when it can. */
export function transferRefused(
  ticket: Transferable,
  now: Date,
  change: Partial<TransferCase> = {},
): DomainError | null {
  const found = { ...transferCaseOf(ticket), ...change };
  const code = canTransfer(found, now.getTime());
  if (code === null) return null;
  const { timeZone } = ticket.order.event;
  return new DomainError(
    code,
    code === 'TRANSFER_TOO_LATE' ? { when: instantWords(new Date(found.cutOffAt), timeZone) } : {},
  );
}
