import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { historiesFolder, type RecordedHistory } from './recorded-history.ts';
import { scenarios } from './scenarios.ts';
import { startWorkflowRun } from './vitest-workflows.ts';
import { openWorkflowStage } from './workflow-stage.ts';

/** Plays every scenario on a server of its own and keeps the histories; answers their names. */
export async function recordHistories(): Promise<string[]> {
  // Early enough that one scenario's history is cut, late enough that no other's is.
  const stop = await startWorkflowRun(['limit.historyCount.suggestContinueAsNew=60']);
  try {
    const stage = await openWorkflowStage();
    try {
      const runs = (await Promise.all(scenarios.map((play) => play(stage)))).flat();
      rmSync(historiesFolder, { recursive: true, force: true });
      mkdirSync(historiesFolder, { recursive: true });
      for (const { name, handle } of runs) {
        const history: unknown = JSON.parse(historyToJSON(await handle.fetchHistory()));
        const recorded: RecordedHistory = { workflowId: handle.workflowId, history };
        writeFileSync(join(historiesFolder, `${name}.json`), `${JSON.stringify(recorded, null, 1)}\n`);
      }
      return runs.map(({ name }) => name);
    } finally {
      await stage.close();
    }
  } finally {
    await stop();
  }
}
