import {
  WORKSHOP_WORKFLOW,
  workshopNews,
  workshopProgress,
  type WorkshopInput,
  type WorkshopProgress,
} from '@lanyard/contracts/workshops/workshop-workflow';
import { workshopWorkflowId } from '@lanyard/contracts/workflow-ids';
import { skipTime } from '@lanyard/testing/temporal/skip-time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import { fakeActivities, newIds } from '../../testing/fake-activities.ts';
import { fakeLine, type FakeLine } from '../../testing/fake-line.ts';
import { openWorkflowStage, type WorkflowStage } from '../../testing/workflow-stage.ts';

const hour = 3_600_000;

describe.each([
  ['', {}],
  [' that nobody remembers', { maxCachedWorkflows: 0 }],
])("a workshop's process%s", (_, options) => {
  let stage: WorkflowStage;
  beforeAll(async () => {
    stage = await openWorkflowStage(options);
  });
  afterAll(() => stage.close());

  /** Starts the process of a line as the relay does. */
  async function play(line: FakeLine, steps = line.steps) {
    const ids = newIds();
    stage.enter(fakeActivities(ids, steps));
    const workflowId = workshopWorkflowId(ids.workshopId);
    const input: WorkshopInput = { workshopId: ids.workshopId, eventId: ids.eventId };
    const handle = await stage.client.workflow.start(WORKSHOP_WORKFLOW, {
      ...{ workflowId, taskQueue: stage.taskQueue, args: [input] },
    });
    return {
      handle,
      skip: (ms?: number) => skipTime(stage.env, { workflowId, ...(ms === undefined ? {} : { ms }) }),
      tell: () => handle.signal(workshopNews, { kind: 'seatsMayBeFree' }),
      until: (willDo: (progress: WorkshopProgress) => boolean) =>
        eventually(() => handle.query(workshopProgress), willDo),
    };
  }
  const isIdle = ({ state }: WorkshopProgress) => state === 'IDLE';

  it('serves page by page while there are seats, and rests', async () => {
    const line = fakeLine({ waiting: 50, free: 45 }, 20);
    const { until } = await play(line);
    expect(await until(isIdle)).toEqual({
      ...{ state: 'IDLE', served: 45, answers: 0, wakesAt: new Date(line.endsAt).toISOString() },
    });
    expect(line).toMatchObject({ seated: 45, waiting: 5 });
  });

  it('looks again at news, and misses none that comes while it serves', async () => {
    const line = fakeLine({ waiting: 3, free: 1 });
    let rounds = 0;
    let tell = async () => {};
    const { until, ...process } = await play(line, {
      async serveLine(input) {
        const served = await line.steps.serveLine?.(input);
        if (!served) throw new Error('no line');
        rounds++;
        if (rounds === 2) {
          // A seat comes free behind the back of the page that was just read.
          line.free++;
          await tell();
        }
        return served;
      },
    });
    tell = process.tell;
    await until(isIdle);
    line.free++;
    await process.tell();
    await until(({ served }) => served === 3);
    expect(line.seated).toBe(3);
  });

  it('waits for answers, and serves the next when an offer runs out', async () => {
    const line = fakeLine({ waiting: 2, free: 1, offerMs: 24 * hour });
    const { until, skip } = await play(line);
    expect(await until(({ state }) => state === 'WAITING_FOR_ANSWERS')).toMatchObject({
      ...{ served: 1, answers: 1, wakesAt: new Date(line.offers[0] ?? 0).toISOString() },
    });
    await skip(25 * hour);
    await until(({ served, state }) => served === 2 && state === 'WAITING_FOR_ANSWERS');
    expect(line).toMatchObject({ waiting: 0, free: 0 });
  });

  it('goes on when a step failed half way', async () => {
    const line = fakeLine({ waiting: 4, free: 4 });
    let tries = 0;
    const { until } = await play(line, {
      async serveLine(input) {
        const served = await line.steps.serveLine?.(input);
        tries++;
        // As when its worker is killed after the rows were written and before it answered.
        if (tries === 1 || !served) throw new Error('gone');
        return served;
      },
    });
    await until(isIdle);
    expect(tries).toBe(2);
    expect(line).toMatchObject({ seated: 4, waiting: 0, free: 0 });
  });

  it('ends with the workshop, its line closed', async () => {
    const line = fakeLine({ waiting: 1, endsAt: Date.now() + 2 * hour });
    const { handle, until, skip } = await play(line);
    await until(isIdle);
    await skip();
    await handle.result();
    expect(line.waiting).toBe(0);
    expect(await handle.query(workshopProgress)).toMatchObject({ state: 'IDLE', wakesAt: null });
  });
});
