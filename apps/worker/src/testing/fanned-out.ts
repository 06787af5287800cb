import { FAN_OUT_WORKFLOW, fanOutAsked, type FanOutInput } from '@lanyard/contracts/fan-out/fan-out-workflow';
import { fanOutWorkflowId } from '@lanyard/contracts/workflow-ids';
import { eventually } from './eventually.ts';
import { fakeActivities, newIds } from './fake-activities.ts';
import type { Scenario } from './scenario.ts';

/** A fan-out over three pages that has to wait once, and is asked again while it is under way. */
export const fannedOut: Scenario = async (stage) => {
  const ids = newIds();
  const news = { kind: 'plansChanged' } as const;
  let pages = 0;
  stage.enter(
    fakeActivities(ids, {
      async fanOutPage({ after }) {
        pages++;
        if (pages === 2) return { told: 0, after, isOver: false };
        return { told: 500, after: ids.ticketIds[0], isOver: pages >= 4 };
      },
    }),
  );
  const workflowId = fanOutWorkflowId(ids.eventId, news);
  const input: FanOutInput = { eventId: ids.eventId, news };
  const start = {
    ...{ workflowId, taskQueue: stage.taskQueue, args: [input] as const },
    ...{ signal: fanOutAsked, signalArgs: [] as [] },
  };
  const handle = await stage.client.workflow.signalWithStart(FAN_OUT_WORKFLOW, start);
  await eventually(
    async () => pages,
    (count) => count > 1,
  );
  await handle.signal(fanOutAsked);
  await handle.result();
  return [{ name: 'fan-out-asked-twice', handle: stage.client.workflow.getHandle(workflowId) }];
};
