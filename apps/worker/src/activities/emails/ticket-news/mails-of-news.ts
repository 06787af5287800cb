import type { TicketNews, TicketNewsKind } from '@lanyard/contracts/tickets/ticket-news';
import type { TicketId } from '@lanyard/domain/ids/ids';
import type { ActivityDeps } from '../../deps.ts';
import type { ComposedEmail } from '../deliver-email.ts';
import { composeCancellationAsked } from './compose-cancellation-asked.ts';
import { composeCancellationDecided } from './compose-cancellation-decided.ts';
import { composeLinkAgain } from './compose-link-again.ts';
import { composeNamed } from './compose-named.ts';
import { composeNudge } from './compose-nudge.ts';
import { composeRegistered } from './compose-registered.ts';
import { composeRenewed } from './compose-renewed.ts';
import { composeAccepted } from './transfers/compose-accepted.ts';
import { composeEnded } from './transfers/compose-ended.ts';
import { composeOffer } from './transfers/compose-offer.ts';
import { composeTicketConverted } from './event-changes/compose-ticket-converted.ts';
import { composeChangeChosen } from './event-changes/compose-change-chosen.ts';
import { composeEventChanged } from './event-changes/compose-event-changed.ts';
import { composeLineNews } from './workshops/compose-line-news.ts';
import { composeSeatNews } from './workshops/compose-seat-news.ts';

/** A ticket, and what happened to it. */
export interface TicketNewsInput {
  readonly ticketId: TicketId;
  readonly news: TicketNews;
}

/** Answers the mails one kind of news is for, as the rows stand now; none when they have moved on. */
type Composer<Kind extends TicketNewsKind> = (
  deps: ActivityDeps,
  ticketId: TicketId,
  news: Extract<TicketNews, { kind: Kind }>,
) => Promise<readonly (ComposedEmail | null)[]>;

const composers: { readonly [Kind in TicketNewsKind]?: Composer<Kind> } = {
  attendeeNamed: (deps, ticketId, { version }) => composeNamed(deps, { ticketId, version }),
  registered: (deps, ticketId) => composeRegistered(deps, ticketId),
  secretsRenewed: (deps, ticketId, { generation }) => composeRenewed(deps, { ticketId, generation }),
  linkRequested: (deps, ticketId, { requestId }) => composeLinkAgain(deps, { ticketId, requestId }),
  nudged: (deps, ticketId, { requestId }) => composeNudge(deps, { ticketId, requestId }),
  transferOffered: (deps, _, { transferId }) => composeOffer(deps, transferId),
  transferAccepted: (deps, _, { transferId }) => composeAccepted(deps, transferId),
  transferEnded: (deps, _, { transferId }) => composeEnded(deps, transferId),
  cancellationAsked: (deps, ticketId, { cancellationId }) =>
    composeCancellationAsked(deps, { ticketId, cancellationId }),
  cancellationDecided: (deps, ticketId, { cancellationId }) =>
    composeCancellationDecided(deps, { ticketId, cancellationId }),
  eventChanged: (deps, ticketId, { changeId }) => composeEventChanged(deps, { ticketId, changeId }),
  changeChosen: (deps, ticketId, { changeId, choiceVersion }) =>
    composeChangeChosen(deps, { ticketId, changeId, choiceVersion }),
  ticketConverted: (deps, ticketId, { changeId }) => composeTicketConverted(deps, { ticketId, changeId }),
  workshopSeated: composeLineNews,
  workshopOffered: composeLineNews,
  workshopOfferEnded: composeLineNews,
  workshopParked: composeLineNews,
  workshopRemoved: composeLineNews,
  workshopSeatTaken: composeSeatNews,
  workshopSwapped: composeSeatNews,
};

/** The mails that news of a ticket is for. */
export async function mailsOfNews<Kind extends TicketNewsKind>(
  deps: ActivityDeps,
  ticketId: TicketId,
  news: Extract<TicketNews, { kind: Kind }>,
): Promise<readonly ComposedEmail[]> {
  const compose: Composer<Kind> | undefined = composers[news.kind];
  const mails = compose ? await compose(deps, ticketId, news) : [];
  return mails.filter((mail) => mail !== null);
}
