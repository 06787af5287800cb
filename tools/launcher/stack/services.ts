import { join } from 'node:path';
import { temporalConnectionOptions } from '@lanyard/temporal/connection';
import { startPostgres } from '../postgres.ts';
import { createPart, type Part, type PartOptions } from '../processes/part.ts';
import { forgetPart, recordPart } from '../processes/run-records.ts';
import { startTemporal, type TemporalOptions } from '../temporal-server.ts';
import { prepareNamespace } from '../temporal/namespace.ts';

/** How the stack looks after its parts. */
export type Care = Required<Pick<PartOptions, 'restartsAfterCrash' | 'say' | 'onGivenUp' | 'over'>>;

/** The embedded database as a part of the stack. */
export function postgresPart(
  options: { dataDir: string; port: number; database: string; fsync: 'on' | 'off' },
  care: Care,
): Part {
  let stop = (): Promise<void> => Promise.resolve();
  return createPart({
    ...care,
    name: 'PostgreSQL',
    logFile: join(options.dataDir, 'logs', 'postgres.log'),
    // It is not written down among the parts: its own pid file tells a later launcher that it runs.
    launch: async (tellPid) => {
      const running = await startPostgres(options);
      stop = () => running.stop();
      tellPid(running.pid);
    },
    end: () => stop(),
  });
}

/** The local Temporal server as a part of the stack. */
export function temporalPart(options: TemporalOptions, care: Care): Part {
  const { dataDir } = options;
  return createPart({
    ...care,
    name: 'Temporal',
    logFile: join(dataDir, 'logs', 'temporal.log'),
    launch: async (tellPid) => {
      await startTemporal({
        ...options,
        onSpawn: (pid) => {
          tellPid(pid);
          recordPart(dataDir, 'temporal', pid);
        },
      });
    },
    onGone: () => forgetPart(dataDir, 'temporal'),
  });
}

/** Prepares the namespace of a Temporal that is not ours; says what it did not allow. */
export async function prepareForeignTemporal(
  env: Record<string, string>,
  say: (sentence: string) => void,
): Promise<void> {
  const { connectOptions, namespace } = temporalConnectionOptions(env);
  const notes = await prepareNamespace({ connectOptions, namespace });
  for (const note of notes) say(`Temporal: ${note}`);
}
