import type { WorkshopRow } from '@lanyard/domain/staff/workshop-views';
import { publicSeats } from '@lanyard/domain/workshops/seat-counts';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import type { ReactNode } from 'react';
import { seatWords as words } from '../strings/en/workshops.ts';

interface WorkshopStateTagProps {
  readonly workshop: WorkshopRow;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/** Where a workshop stands: over, offers out, full with people waiting, full, or how many are left. */
export function WorkshopStateTag({ workshop, now }: WorkshopStateTagProps): ReactNode {
  const { offered, waiting, endsAt } = workshop;
  const left = publicSeats(workshop);
  if (Date.parse(endsAt) <= now) return <StatusTag meaning="asleep">{words.over}</StatusTag>;
  if (offered > 0) return <StatusTag meaning="attention">{words.offersOut(offered, waiting)}</StatusTag>;
  if (waiting > 0) return <StatusTag meaning="waiting">{words.fullWaiting(waiting)}</StatusTag>;
  if (left === 0) return <StatusTag meaning="asleep">{words.full}</StatusTag>;
  return <StatusTag meaning="good">{words.left(left)}</StatusTag>;
}
