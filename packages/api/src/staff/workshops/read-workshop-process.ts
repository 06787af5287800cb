import { workshopWorkflowId } from '@lanyard/contracts/workflow-ids';
import { workshopProgress } from '@lanyard/contracts/workshops/workshop-workflow';
import type { WorkshopProcessView } from '@lanyard/domain/staff/workshop-views';
import { askProcess } from '../process/ask-process.ts';
import type { StaffServices } from '../staff-context.ts';
import type { FoundWorkshop } from './find-staff-workshop.ts';

/** What a workshop's process does now; the rows say it where it is not there or does not answer in time. */
export async function readWorkshopProcess(
  { temporal, db }: Pick<StaffServices, 'temporal' | 'db'>,
  workshop: FoundWorkshop,
): Promise<WorkshopProcessView> {
  const told = await askProcess(temporal, workshopWorkflowId(workshop.id), workshopProgress);
  if (told) return { state: told.state, wakesAt: told.wakesAt, source: 'WORKFLOW' };
  const { offered } = workshop;
  const next = await db.prisma.waitlistEntry.aggregate({
    where: { workshopId: workshop.id, status: 'OFFERED' },
    _min: { offerEndsAt: true },
  });
  return {
    state: offered > 0 ? 'WAITING_FOR_ANSWERS' : 'IDLE',
    wakesAt: next._min.offerEndsAt?.toISOString() ?? null,
    source: 'ROW',
  };
}
