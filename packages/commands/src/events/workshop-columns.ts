import { jsonNull } from '@lanyard/db/json-null';
import type { EventRows } from './event-rows.ts';

/** A workshop's row as it is written: a list that is not there is the database's null. */
export function workshopColumns({ ticketTypeKeys, ...row }: EventRows['workshops'][number]) {
  return { ...row, ticketTypeKeys: ticketTypeKeys ? [...ticketTypeKeys] : jsonNull };
}
