import { join } from 'node:path';
import { type CommandResult, runCommand } from '../launcher/processes/run-command.ts';
import { repoRoot } from '../launcher/repo-root.ts';
import type { StageContext } from './context.ts';
import type { StageResult } from './stage.ts';

const checks = [
  { name: 'types', command: 'tsc', args: ['-p', 'tsconfig.json'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware'] },
  { name: 'format', command: 'oxfmt', args: ['--check'] },
  { name: 'unused code', command: 'knip', args: [] },
];
const timeoutMs = 300_000;

/** Runs the checks that need no running program; each counts as one. */
export async function runStaticChecks(
  context: StageContext,
  progress: (text: string) => void,
): Promise<StageResult> {
  const env = await context.envFor([], progress);
  const failures: string[] = [];
  for (const { name, command, args } of checks) {
    if (context.signal.aborted) break;
    progress(`static: ${name}`);
    const program = join(repoRoot, 'node_modules', '.bin', command);
    const result: CommandResult = await runCommand(program, args, { env, timeoutMs, signal: context.signal });
    if (result.code !== 0) failures.push(`${name}:\n${result.output.trimEnd()}`);
  }
  return { passed: checks.length - failures.length, failed: failures.length, output: failures.join('\n\n') };
}
