import type { DomainError } from '@lanyard/domain/errors/error-codes';

/** A ticket for which something was not done, and why in words. */
export interface RefusedTicket {
  readonly reference: string;
  readonly sentence: string;
}

/** The refusals of a command that went on with the other tickets, as people read them. */
export function sentencesOf(
  refused: readonly { readonly reference: string; readonly error: DomainError }[],
): readonly RefusedTicket[] {
  return refused.map(({ reference, error }) => ({ reference, sentence: error.sentence }));
}
