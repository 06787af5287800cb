import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from '../plain-error.ts';
import { type Lock, takeLock } from '../processes/lock.ts';
import { launcherLock } from './running-stack.ts';

/** The right to run a stack from a data folder. */
export interface LauncherLock extends Lock {
  /** Tells a start that comes meanwhile that waiting is worth while. */
  announceStop(): void;
}

const patienceMs = 2000;
const stopPatienceMs = 60_000;

/** Takes the data folder for this launcher; waits for an earlier one that is stopping, and says in a sentence when one runs. */
export async function takeDataDir(dataDir: string): Promise<LauncherLock> {
  const stopMark = join(dataDir, 'run', 'stopping');
  const since = Date.now();
  for (;;) {
    const lock = takeLock(launcherLock(dataDir));
    if ('release' in lock) {
      rmSync(stopMark, { force: true });
      return {
        announceStop: () => writeFileSync(stopMark, '', { mode: 0o600 }),
        release: () => {
          rmSync(stopMark, { force: true });
          lock.release();
        },
      };
    }
    const patience = existsSync(stopMark) ? stopPatienceMs : patienceMs;
    if (Date.now() - since > patience) {
      throw new PlainError(
        `Lanyard already runs from ${dataDir} (process ${lock.heldBy}). Stop it first, or set LANYARD_DATA_DIR.`,
      );
    }
    await sleep(100);
  }
}
