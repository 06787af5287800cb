import type { WorkshopModel } from '@lanyard/db/generated/prisma/models/Workshop';
import type { WorkshopRules } from '@lanyard/domain/workshops/turn-of';
import { policiesOf } from '../events/policies-of.ts';
import { bookableOf } from './bookable-of.ts';

/** What a workshop and its event let those do whose turn it is, as their rows say it. */
export function workshopRulesOf(
  workshop: WorkshopModel & { readonly event: { readonly policies: unknown } },
): WorkshopRules {
  const { startsAt, endsAt, clash, ticketTypeKeys } = bookableOf(workshop);
  const mostSeats = policiesOf(workshop.event).workshopsPerTicket;
  return { startsAt, endsAt, clash, ticketTypeKeys, mostSeats };
}
