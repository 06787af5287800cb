import { forgetTransferPeople } from '@lanyard/commands/transfers/forget-transfer-people';
import { ApplicationFailure } from '@temporalio/activity';
import { commandContext, type ActivityDeps } from '../../deps.ts';
import { deliverAll } from '../deliver-all.ts';
import { mailsOfNews, type TicketNewsInput } from './mails-of-news.ts';

/**
 * Mails what happened to a ticket, each mail once, and then forgets whom an offer that is over was about. A mail that
 * is refused for good is thrown last; what may still leave keeps them in our rows.
 */
export async function tellTicketNews(deps: ActivityDeps, { ticketId, news }: TicketNewsInput): Promise<void> {
  const refusal = await deliverAll(deps, await mailsOfNews(deps, ticketId, news)).then(
    () => null,
    (error: unknown) => {
      if (error instanceof ApplicationFailure && error.nonRetryable === true) return error;
      throw error;
    },
  );
  if (news.kind === 'transferAccepted' || news.kind === 'transferEnded')
    await forgetTransferPeople(commandContext(deps), { transferId: news.transferId });
  if (refusal) throw refusal;
}
