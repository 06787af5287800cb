import type { WorkshopModel } from '@lanyard/db/generated/prisma/models/Workshop';
import type { WorkshopRow } from '@lanyard/domain/staff/workshop-views';

/** A workshop as the list shows it. */
export function presentWorkshopRow(row: WorkshopModel, parked: number): WorkshopRow {
  const { id, key, title, level, room, roomLimit, priceMinor } = row;
  const { capacity, seated, held, offered, waiting } = row;
  return {
    ...{ workshopId: id, key, title, level, room, roomLimit, priceMinor },
    ...{ capacity, seated, held, offered, waiting, parked },
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
  };
}
