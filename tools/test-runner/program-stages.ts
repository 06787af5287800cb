import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandResult, runCommand } from '../launcher/processes/run-command.ts';
import { repoRoot } from '../launcher/repo-root.ts';
import type { Need, StageContext } from './context.ts';
import { type Counts, countPlaywright, countPrinted, countVitest, judge } from './counts.ts';
import type { Stage, StageResult } from './stage.ts';

const minute = 60_000;
const program = (name: string) => join(repoRoot, 'node_modules', '.bin', name);
const timeoutFor = (context: StageContext) => (context.isLong ? 60 : 15) * minute;

function countReport(file: string, count: (report: unknown) => Counts): Counts | undefined {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // No report, or half of one: the program broke, and judge says so.
    return undefined;
  }
}

function conclude(result: CommandResult, counts: Counts | undefined): StageResult {
  const ending = result.timedOut ? '\nIt was stopped because it took too long.' : '';
  return { ...judge(counts, result.code), output: result.output.trimEnd() + ending };
}

/** Runs one project of vitest.config.ts. */
export function vitestStage(options: {
  name: string;
  project: string;
  needs: Need[];
  isEnabled: () => boolean;
}): Stage {
  const { name, project, needs, isEnabled } = options;
  return {
    name,
    isEnabled,
    async run(context, progress) {
      const report = join(context.folder, `vitest-${project}.json`);
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const result = await runCommand(program('vitest'), ['run', '--project', project, ...reporters], {
        env: await context.envFor(needs, progress),
        timeoutMs: timeoutFor(context),
        signal: context.signal,
      });
      return conclude(result, countReport(report, countVitest));
    },
  };
}

/** Runs the browser tests of one Playwright configuration in e2e/. */
export function playwrightStage(options: { name: string; config: string; isEnabled: () => boolean }): Stage {
  const { name, config, isEnabled } = options;
  return {
    name,
    isEnabled,
    async run(context, progress) {
      const report = join(context.folder, `${config}.json`);
      const cwd = join(repoRoot, 'e2e');
      const args = ['test', '--config', config, '--reporter=list,json'];
      const env = await context.envFor(['database', 'temporal', 'browser'], progress);
      const result = await runCommand(join(cwd, 'node_modules', '.bin', 'playwright'), args, {
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        cwd,
        timeoutMs: timeoutFor(context),
        signal: context.signal,
      });
      return conclude(result, countReport(report, countPlaywright));
    },
  };
}

/** Runs a script of tools/ that ends with "N passed, N failed", or counts as one check. */
export function scriptStage(options: {
  name: string;
  script: string;
  args: string[];
  needs: Need[];
  isEnabled: () => boolean;
}): Stage {
  const { name, script, args, needs, isEnabled } = options;
  return {
    name,
    isEnabled,
    async run(context, progress) {
      const result = await runCommand(process.execPath, ['--import', 'tsx', script, ...args], {
        env: await context.envFor(needs, progress),
        timeoutMs: timeoutFor(context),
        signal: context.signal,
      });
      const whole = { passed: result.code === 0 ? 1 : 0, failed: result.code === 0 ? 0 : 1 };
      return conclude(result, countPrinted(result.output) ?? whole);
    },
  };
}
