import type { TicketLife } from '../ticket-life.ts';
import type { Wake } from '../wake.ts';

/** The moment at which an open offer runs out; due as long as it is open. */
export function transferWake({ transferExpiresAt: at }: TicketLife): Wake | null {
  return at === null ? null : { at, why: 'TRANSFER_EXPIRES' };
}
