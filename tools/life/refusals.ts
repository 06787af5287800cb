import { DomainError, type ErrorCode } from '@lanyard/domain/errors/error-codes';

/** Why somebody was refused, by a procedure or by a command; null for what is no refusal. */
function refusalOf(error: unknown): ErrorCode | null {
  if (error instanceof DomainError) return error.code;
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof DomainError ? cause.code : null;
}

/** Lets something be refused for a reason people are told; whatever else fails, fails. */
export async function mayBeRefused(deed: Promise<unknown>): Promise<boolean> {
  try {
    await deed;
    return true;
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return false;
  }
}

/** Throws unless a dead link is answered as any link that never was. */
export async function mustBeUnknown(what: string, deed: Promise<unknown>): Promise<void> {
  try {
    await deed;
  } catch (error) {
    if (refusalOf(error) === 'LINK_UNKNOWN') return;
    throw error;
  }
  throw new Error(`${what} by a dead link was let through`);
}
