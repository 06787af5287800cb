import type { EventStatus } from './event-change-states.ts';

/** Whether tickets can be bought: not of a cancelled event, nor of one whose dates nobody knows. */
export function isOnSale(status: EventStatus): boolean {
  return status === 'PLANNED';
}
