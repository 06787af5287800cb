import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RunningStack } from './test.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs an operator's command on the stack as its launcher would. */
export function lanyard(stack: RunningStack, ...args: string[]): Promise<{ code: number; text: string }> {
  const command = ['--import', 'tsx', 'tools/lanyard/main.ts', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env: stack.env }, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, text: stdout + stderr });
    });
  });
}
