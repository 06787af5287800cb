import type { WorkshopModel } from '@lanyard/db/generated/prisma/models/Workshop';
import type { WorkshopRules } from '@lanyard/domain/workshops/turn-of';

/** What a workshop and its event allow, as their rows say it. */
export function workshopRulesOf(
  workshop: Pick<WorkshopModel, 'startsAt' | 'endsAt' | 'clash' | 'ticketTypeKeys'>,
): WorkshopRules {
  const keys = workshop.ticketTypeKeys;
  return {
    startsAt: workshop.startsAt.getTime(),
    endsAt: workshop.endsAt.getTime(),
    // Only commands write it, and they know these three.
    clash: workshop.clash as WorkshopRules['clash'],
    ticketTypeKeys: Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : null,
    mostSeats: null,
  };
}
