import { countsMoved, STATS_WORKFLOW, tally, type StatsInput } from '@lanyard/contracts/stats/stats-workflow';
import { statsWorkflowId } from '@lanyard/contracts/workflow-ids';
import type { CountSheet } from '@lanyard/domain/stats/count-sheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { skipTime } from '@lanyard/testing/temporal/skip-time';
import { eventually } from '../../testing/eventually.ts';
import { fakeActivities, newIds } from '../../testing/fake-activities.ts';
import { openWorkflowStage, type WorkflowStage } from '../../testing/workflow-stage.ts';

let stage: WorkflowStage;
beforeAll(async () => {
  stage = await openWorkflowStage();
});
afterAll(() => stage.close());

/** A sheet whose one quota has sold so many, as of a version. */
function sheet(version: number, sold = version): CountSheet {
  return {
    eventVersion: 1,
    quotas: [{ key: 'hall', version, capacity: 100, held: 0, sold }],
    ticketTypes: [],
    variants: [],
    workshops: [],
  };
}

/** Plays a tally over rows that the test may move. */
async function play(
  act: (scene: {
    rows: { now: CountSheet; readings: number };
    workflowId: string;
    begin: () => Promise<void>;
    tell: (batchId: string, told: CountSheet) => Promise<void>;
    sold: () => Promise<number | undefined>;
    read: () => Promise<{ drifts: number; reconciledAt: string | null; asOf: string }>;
    terminate: () => Promise<void>;
  }) => Promise<void>,
): Promise<void> {
  const ids = newIds();
  const rows = { now: sheet(1), readings: 0 };
  const fakes = fakeActivities(ids, {
    readCountSheet: async () => {
      rows.readings++;
      return rows.now;
    },
  });
  stage.enter(fakes);
  const { taskQueue } = stage;
  const workflowId = statsWorkflowId(ids.eventId);
  const input: StatsInput = { eventId: ids.eventId };
  const start = { workflowId, taskQueue, args: [input] as [StatsInput] };
  const handle = stage.client.workflow.getHandle(workflowId);
  await act({
    rows,
    workflowId,
    begin: async () => {
      await stage.client.workflow.start(STATS_WORKFLOW, start);
      await eventually(
        () => rows.readings,
        (readings) => readings > 0,
      );
    },
    tell: async (batchId, told) => {
      await stage.client.workflow.signalWithStart(STATS_WORKFLOW, {
        ...start,
        signal: countsMoved,
        signalArgs: [{ batchId, sheet: told }],
      });
    },
    sold: async () => (await handle.query(tally)).quotas[0]?.sold,
    read: () => handle.query(tally),
    terminate: async () => void (await handle.terminate()),
  });
}

describe("an event's tally", () => {
  it('starts from the rows and keeps the newest of what it is told, late or doubled', () =>
    play(async ({ begin, tell, sold }) => {
      await begin();
      expect(await sold()).toBe(1);
      await tell('b3', sheet(3));
      await tell('b2', sheet(2));
      await tell('b3', sheet(3));
      expect(await sold()).toBe(3);
    }));

  it('ignores a batch it has seen, whatever that says', () =>
    play(async ({ begin, tell, sold }) => {
      await begin();
      await tell('b1', sheet(2));
      await tell('b1', sheet(9));
      expect(await sold()).toBe(2);
    }));

  it('rebuilds itself from the rows when it was lost', () =>
    play(async ({ rows, begin, tell, sold, read, terminate }) => {
      await begin();
      await tell('b2', sheet(2));
      await terminate();
      rows.now = sheet(7);
      await tell('b3', sheet(3));
      await eventually(sold, (count) => count === 7);
      expect(await read()).toMatchObject({ drifts: 0 });
    }));

  it('compares itself with the rows on a timer and counts what had drifted', () =>
    play(async ({ rows, workflowId, begin, tell, sold, read }) => {
      await begin();
      await tell('b2', sheet(2, 5));
      rows.now = sheet(2, 2);
      const before = await read();
      await skipTime(stage.env, { workflowId, ms: 11 * 60_000 });
      await eventually(read, (now) => now.reconciledAt !== before.reconciledAt);
      expect(await sold()).toBe(2);
      expect(await read()).toMatchObject({ drifts: 1 });
    }));
});
