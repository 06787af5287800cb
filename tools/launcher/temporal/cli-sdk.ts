import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isExecutable } from '../programs.ts';
import { cliVersion } from './cli-version.ts';

/** Lets Temporal's SDK download the CLI from Temporal's own site and moves the program to `target`. */
export async function fetchCliFromSdk(target: string): Promise<void> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const folder = join(dirname(target), `sdk-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    // The SDK can download only on the way to starting a server.
    const environment = await TestWorkflowEnvironment.createLocal({
      server: { executable: { type: 'cached-download', version: `v${cliVersion}`, downloadDir: folder } },
    });
    await environment.teardown();
    const program = readdirSync(folder)
      .map((name) => join(folder, name))
      .find(isExecutable);
    if (!program) throw new Error('the SDK left no program behind');
    renameSync(program, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
