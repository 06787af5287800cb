import { join } from 'node:path';
import { programPart, type ProgramOptions } from '../processes.ts';
import type { Part } from '../processes/part.ts';
import type { PartCatalog, PartDefinition } from './part-catalog.ts';
import type { Care } from './services.ts';
import { localUrl } from './settings.ts';

/** How many of each part to run. */
export interface PartCounts {
  web: number;
  worker: number;
  admin: boolean;
  sandbox: boolean;
}

/** What all programs of a stack share. */
export interface ProgramContext {
  dataDir: string;
  env: Record<string, string>;
  host: string;
  care: Care;
}

/** One program, with the port it listens on. */
export interface PlacedPart {
  part: Part;
  url: string;
}

/** Makes the part for one copy of a program; copies after the first are numbered. */
export function placePart(
  context: ProgramContext,
  definition: PartDefinition,
  place: { id: string; copy: number; port: number },
): PlacedPart {
  const { dataDir, env, host, care } = context;
  const id = place.copy === 0 ? place.id : `${place.id}-${place.copy + 1}`;
  const name = place.copy === 0 ? definition.name : `${definition.name} ${place.copy + 1}`;
  const isSandbox = place.id === 'sandbox';
  const url = localUrl(isSandbox ? '127.0.0.1' : host, place.port);
  const options: ProgramOptions = {
    ...care,
    name,
    id,
    dataDir,
    command: process.execPath,
    args: ['--import', 'tsx', definition.script, ...(definition.args ?? [])],
    env: {
      ...env,
      [definition.portVariable]: String(place.port),
      // The stand-ins for vendors stay on this machine, and are never production.
      ...(isSandbox && { HOST: '127.0.0.1', NODE_ENV: 'development' }),
    },
    logFile: join(dataDir, 'logs', `${id}.log`),
    readyUrl: url + definition.readyPath,
  };
  return { part: programPart(options), url };
}

/** The apps that must be built for these counts. */
export function neededBuilds(
  catalog: PartCatalog,
  counts: PartCounts,
): { folder: string; packageName: string }[] {
  const isNeeded = {
    web: counts.web > 0,
    admin: counts.admin,
    sandbox: counts.sandbox,
    worker: counts.worker > 0,
  };
  return (['worker', 'web', 'admin', 'sandbox'] as const).flatMap((id) => {
    const { build } = catalog[id];
    return isNeeded[id] && build ? [build] : [];
  });
}
