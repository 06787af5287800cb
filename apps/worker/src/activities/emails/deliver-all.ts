import { ApplicationFailure } from '@temporalio/activity';
import type { ActivityDeps } from '../deps.ts';
import { deliverEmail, type ComposedEmail } from './deliver-email.ts';

/** Delivers several mails, each once. One that is refused for good holds up no other; the refusal is thrown last. */
export async function deliverAll(deps: ActivityDeps, mails: readonly ComposedEmail[]): Promise<void> {
  let refusal: ApplicationFailure | undefined;
  for (const mail of mails) {
    try {
      await deliverEmail(deps, mail);
    } catch (error) {
      if (!(error instanceof ApplicationFailure) || error.nonRetryable !== true) throw error;
      refusal = error;
    }
  }
  if (refusal) throw refusal;
}
