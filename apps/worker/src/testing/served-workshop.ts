import {
  WORKSHOP_WORKFLOW,
  workshopNews,
  workshopProgress,
  type WorkshopInput,
  type WorkshopProgress,
} from '@lanyard/contracts/workshops/workshop-workflow';
import { workshopWorkflowId } from '@lanyard/contracts/workflow-ids';
import { skipTime } from '@lanyard/testing/temporal/skip-time';
import { eventually } from './eventually.ts';
import { fakeActivities, newIds } from './fake-activities.ts';
import { fakeLine } from './fake-line.ts';
import type { Scenario } from './scenario.ts';

const hour = 3_600_000;

/** A workshop whose line is served in pages, then asked, and that lives to its end. */
export const servedWorkshop: Scenario = async (stage) => {
  const ids = newIds();
  const line = fakeLine({ waiting: 60, free: 50, endsAt: Date.now() + 72 * hour });
  stage.enter(fakeActivities(ids, line.steps));
  const workflowId = workshopWorkflowId(ids.workshopId);
  const input: WorkshopInput = { workshopId: ids.workshopId, eventId: ids.eventId };
  const handle = await stage.client.workflow.start(WORKSHOP_WORKFLOW, {
    ...{ workflowId, taskQueue: stage.taskQueue, args: [input] },
  });
  const until = (willDo: (progress: WorkshopProgress) => boolean) =>
    eventually(() => handle.query(workshopProgress), willDo);
  await until(({ served, state }) => served === 50 && state === 'IDLE');
  line.offerMs = 24 * hour;
  line.free = 1;
  await handle.signal(workshopNews, { kind: 'seatsMayBeFree' });
  await until(({ state }) => state === 'WAITING_FOR_ANSWERS');
  await skipTime(stage.env, { workflowId, ms: 25 * hour });
  await until(({ served, state }) => served === 52 && state === 'WAITING_FOR_ANSWERS');
  await skipTime(stage.env, { workflowId });
  await handle.result();
  return [{ name: 'workshop-served-and-over', handle: stage.client.workflow.getHandle(workflowId) }];
};
