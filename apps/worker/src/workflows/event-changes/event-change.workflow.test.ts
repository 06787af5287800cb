import {
  EVENT_CHANGE_WORKFLOW,
  type EventChangeInput,
} from '@lanyard/contracts/event-changes/event-change-workflow';
import { eventChangeWorkflowId } from '@lanyard/contracts/workflow-ids';
import { skipTime } from '@lanyard/testing/temporal/skip-time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import { fakeActivities, newIds } from '../../testing/fake-activities.ts';
import { fakeChange, type FakeChange } from '../../testing/fake-change.ts';
import { changedVersion, openWorkflowStage, type WorkflowStage } from '../../testing/workflow-stage.ts';

const dayMs = 86_400_000;
const orders = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

describe.each([
  ['', {}],
  [' that nobody remembers', { maxCachedWorkflows: 0 }],
])("an event change's process%s", (_, options) => {
  let stage: WorkflowStage;
  beforeAll(async () => {
    stage = await openWorkflowStage(options);
  });
  afterAll(() => stage.close());

  /** Starts the process of a change as the relay does. */
  async function play(change: FakeChange, steps = change.steps) {
    const ids = newIds();
    stage.enter(fakeActivities(ids, steps));
    const workflowId = eventChangeWorkflowId(ids.eventId, changedVersion);
    const input: EventChangeInput = { changeId: ids.changeId };
    const handle = await stage.client.workflow.start(EVENT_CHANGE_WORKFLOW, {
      ...{ workflowId, taskQueue: stage.taskQueue, args: [input] },
    });
    return { handle, skip: (ms: number) => skipTime(stage.env, { workflowId, ms }) };
  }

  it('tells page by page, waits for the date by which people choose, and carries out after it', async () => {
    const answerBy = Date.now() + 20 * dayMs;
    const change = fakeChange({ pages: [200, 200, 17], answerBy, refunds: [...orders] });
    const { handle, skip } = await play(change);
    await eventually(
      () => change.told,
      (told) => told === 417,
    );
    await skip(19 * dayMs);
    expect(change.asked).toEqual([]);
    expect((await handle.describe()).status.name).toBe('RUNNING');
    await skip(2 * dayMs);
    await handle.result();
    expect(change.asked.map(({ order }) => order)).toEqual(orders);
    expect(change.asked.every(({ at }) => at >= answerBy)).toBe(true);
  });

  it('asks for no more refunds than may be on their way, and for each once', async () => {
    const change = fakeChange({ refunds: [...orders] }, 3);
    const { handle } = await play(change);
    await handle.result();
    expect(change.mostOpen).toBe(3);
    expect(change.asked.map(({ order }) => order)).toEqual(orders);
  });

  it('does nothing twice when steps fail after their work was done', async () => {
    const change = fakeChange({ pages: [200, 17], refunds: [...orders] });
    let tries = 0;
    const { handle } = await play(change, {
      async moveChange(input) {
        const step = await change.steps.moveChange?.(input);
        tries++;
        // As when its worker is killed after the rows were written and before it answered.
        if (tries % 2 === 1 || !step) throw new Error('gone');
        return step;
      },
    });
    await handle.result();
    expect(change.told).toBe(217);
    expect(change.asked.map(({ order }) => order)).toEqual(orders);
  });

  it('asks nobody for anything once the rows say that it is over', async () => {
    const change = fakeChange();
    const { handle } = await play(change);
    await handle.result();
    expect(change).toMatchObject({ told: 0, asked: [] });
  });
});
