import type { TicketNews } from '@lanyard/contracts/tickets/ticket-news';
import { readPlace } from '@lanyard/commands/workshops/read-place';
import { readTurn } from '@lanyard/commands/workshops/read-turn';
import type { TicketId } from '@lanyard/domain/ids/ids';
import { formatMoney } from '@lanyard/domain/money/money';
import { instantWords } from '@lanyard/domain/time/event-words';
import type { WorkshopMailCause } from '@lanyard/emails/workshop-mail-props';
import type { ActivityDeps } from '../../../deps.ts';
import type { ComposedEmail } from '../../deliver-email.ts';
import { givenUpFor, titlesInWords } from './given-up-for.ts';
import { workshopMail } from './workshop-mail.ts';

type LineNews = Extract<TicketNews, { waitlistEntryId: unknown }>;

/** What each is about, and the state in which the place still is when it is true. */
const causes = {
  workshopSeated: { cause: 'SEATED', status: 'SEATED' },
  workshopOffered: { cause: 'OFFERED', status: 'OFFERED' },
  workshopOfferEnded: { cause: 'OFFER_EXPIRED', status: 'EXPIRED' },
  workshopParked: { cause: 'PARKED', status: 'PARKED' },
  workshopRemoved: { cause: 'REMOVED', status: 'REMOVED' },
} as const satisfies Record<LineNews['kind'], { cause: WorkshopMailCause; status: string }>;

/** What became of a place in line; nothing when something else has become of it since. */
export async function composeLineNews(
  deps: ActivityDeps,
  ticketId: TicketId,
  { kind, waitlistEntryId, change }: LineNews,
): Promise<readonly ComposedEmail[]> {
  const { prisma } = deps.db;
  const place = await readPlace(prisma, waitlistEntryId);
  const { cause, status } = causes[kind];
  if (place.ticketId !== ticketId || place.status !== status || place.changes !== change) return [];
  const { workshop, offerEndsAt, endedAt } = place;
  const { currency, timeZone } = workshop.event;
  const isOffer = cause === 'OFFERED';
  const turn = cause === 'PARKED' ? await readTurn(prisma, place) : null;
  // The reason was gone before anybody could be told.
  if (turn && !turn.why) return [];
  return workshopMail(deps, ticketId, {
    ...{ cause, once: `${waitlistEntryId}/${change}`, workshop },
    gaveUp: cause === 'SEATED' && endedAt ? await givenUpFor(prisma, { ticketId, at: endedAt }) : null,
    until: isOffer && offerEndsAt ? instantWords(offerEndsAt, timeZone) : null,
    price:
      isOffer && workshop.priceMinor > 0 ? formatMoney({ amountMinor: workshop.priceMinor, currency }) : null,
    parkedWhy: turn?.why ?? null,
    clashing: titlesInWords((turn?.clashing ?? []).map(({ workshopTitle }) => workshopTitle)),
  });
}
