import { parseArgs } from 'node:util';
import { describeError, PlainError } from '../launcher/plain-error.ts';
import { listenForStop } from '../launcher/processes/stop-signals.ts';
import { endAbandonedStacks } from '../launcher/stack/abandoned-stacks.ts';
import { createSteps, type Steps } from '../launcher/steps.mjs';
import { createContext, type StageContext } from './context.ts';
import { addCounts } from './counts.ts';
import type { Stage, StageResult } from './stage.ts';
import { longStages, stages } from './stages.ts';
import { createTestFolder, removeTestFolder, sweepTestFolders } from './test-folder.ts';

function chooseStages(only: string[], isLong: boolean): Stage[] {
  const all = isLong ? [...stages, ...longStages] : stages;
  const unknown = only.find((name) => !all.some((stage) => stage.name === name));
  if (unknown) {
    throw new PlainError(
      `There is no stage "${unknown}". The stages are ${all.map(({ name }) => name).join(', ')}.`,
    );
  }
  return all.filter((stage) => (only.length > 0 ? only.includes(stage.name) : stage.isEnabled()));
}

function describe(name: string, { passed, failed }: StageResult): { mark: string; text: string } {
  const counts = failed > 0 ? `${passed} passed, ${failed} failed` : `${passed} passed`;
  return { mark: failed > 0 ? '✗' : '✓', text: `${name.padEnd(14)} ${counts}` };
}

async function runStage(stage: Stage, context: StageContext, steps: Steps): Promise<StageResult> {
  const work = (progress: (text: string) => void): Promise<StageResult> =>
    stage
      .run(context, progress)
      .catch((error: unknown) => ({ passed: 0, failed: 1, output: describeError(error) }));
  const result = await steps.step(stage.name, work, (found) => describe(stage.name, found));
  if (result.failed > 0) steps.line(`\n${result.output}\n`);
  return result;
}

async function runAll(): Promise<{ passed: number; failed: number }> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      long: { type: 'boolean', default: false },
    },
  });
  const chosen = chooseStages(values.only, values.long);
  const steps = createSteps();
  const stopping = new AbortController();
  listenForStop(
    () => stopping.abort(),
    () => process.exit(130),
  );
  await sweepTestFolders();
  await endAbandonedStacks();
  const folder = createTestFolder('run');
  const isColored = process.stdout.isTTY;
  const context = createContext({ folder, isLong: values.long, isColored, signal: stopping.signal });
  const results: StageResult[] = [];
  try {
    for (const stage of chosen) {
      if (stopping.signal.aborted) break;
      results.push(await runStage(stage, context, steps));
    }
  } finally {
    await removeTestFolder(folder);
    // Browser and chaos tests make folders of their own; one that was cut off could not clear it.
    await sweepTestFolders();
    await endAbandonedStacks();
  }
  if (stopping.signal.aborted) steps.line('Stopped before the end.');
  const sum = addCounts(results);
  return stopping.signal.aborted ? { passed: sum.passed, failed: Math.max(sum.failed, 1) } : sum;
}

const { passed, failed } = await runAll().catch((error: unknown) => {
  console.error(describeError(error));
  return { passed: 0, failed: 1 };
});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
// Something left open must not keep a finished run waiting.
setTimeout(() => process.exit(), 2000).unref();
