import type { LauncherEnv } from '../env.ts';
import { findFreePort } from '../ports.ts';
import { embeddedDatabaseUrl } from '../postgres.ts';

import type { Part } from '../processes/part.ts';
import type { PartCatalog, PartDefinition } from './part-catalog.ts';
import { type PartCounts, placePart, type PlacedPart } from './program-parts.ts';
import { type Care, postgresPart, temporalPart } from './services.ts';
import { localUrl, partsEnv, type StackPorts } from './settings.ts';

/** What a plan is made of. */
export interface PlanOptions {
  dataDir: string;
  ports: StackPorts;
  settings: LauncherEnv;
  /** What the parts get besides their settings. */
  baseEnv: Record<string, string>;
  keys: string;
  counts: PartCounts;
  catalog: PartCatalog;
  care: Care;
  isTemporalInMemory: boolean;
  temporalArgs: string[];
  fsync: 'on' | 'off';
}

/** Everything about a stack that is known before the first program starts. */
export interface StackPlan {
  env: Record<string, string>;
  databaseUrl: string;
  temporalAddress: string;
  urls: { web: string[]; admin: string; sandbox: string; worker: string[]; temporalUi?: string };
  parts: { web: Part[]; worker: Part[]; admin?: Part; sandbox?: Part; temporal?: Part; postgres?: Part };
}

const database = 'lanyard';

/** Lays down addresses, environment and parts of a stack; starts nothing. */
export async function planStack(options: PlanOptions): Promise<StackPlan> {
  const { dataDir, ports, settings, baseEnv, keys, counts, catalog, care } = options;
  const { HOST: host, DATABASE_URL: foreignDatabase, TEMPORAL_ADDRESS: foreignTemporal } = settings;
  const databaseUrl = foreignDatabase ?? embeddedDatabaseUrl({ dataDir, port: ports.postgres, database });
  const temporalAddress = foreignTemporal ?? `127.0.0.1:${ports.temporal}`;
  const env = {
    ...(foreignTemporal ? baseEnv : withoutTemporalAccess(baseEnv)),
    ...partsEnv({ settings, ports, databaseUrl, temporalAddress, keys, dataDir }),
  };
  const context = { dataDir, env, host, care };
  const copies = async (definition: PartDefinition, id: 'web' | 'worker'): Promise<PlacedPart[]> => {
    const placed: PlacedPart[] = [];
    for (let copy = 0; copy < counts[id]; copy++) {
      placed.push(
        placePart(context, definition, { id, copy, port: copy === 0 ? ports[id] : await findFreePort() }),
      );
    }
    return placed;
  };
  const web = await copies(catalog.web, 'web');
  const worker = await copies(catalog.worker, 'worker');
  const admin = placePart(context, catalog.admin, { id: 'admin', copy: 0, port: ports.admin });
  const sandbox = placePart(context, catalog.sandbox, { id: 'sandbox', copy: 0, port: ports.sandbox });
  const { temporal: port, temporalUi: uiPort } = ports;
  return {
    env,
    databaseUrl,
    temporalAddress,
    urls: {
      web: web.map(({ url }) => url),
      worker: worker.map(({ url }) => url),
      admin: admin.url,
      sandbox: sandbox.url,
      ...(!foreignTemporal && uiPort !== undefined && { temporalUi: localUrl('127.0.0.1', uiPort) }),
    },
    parts: {
      web: web.map(({ part }) => part),
      worker: worker.map(({ part }) => part),
      ...(counts.admin && { admin: admin.part }),
      ...(counts.sandbox && { sandbox: sandbox.part }),
      ...(!foreignTemporal && {
        temporal: temporalPart(
          {
            dataDir,
            port,
            namespace: settings.TEMPORAL_NAMESPACE,
            inMemory: options.isTemporalInMemory,
            extraArgs: options.temporalArgs,
            ...(uiPort !== undefined && { uiPort, codecUrl: `${env['ADMIN_URL']}/codec` }),
          },
          care,
        ),
      }),
      ...(!foreignDatabase && {
        postgres: postgresPart({ dataDir, port: ports.postgres, database, fsync: options.fsync }, care),
      }),
    },
  };
}

// Keys and certificates meant for another Temporal would keep the parts from talking to the local one.
function withoutTemporalAccess(env: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TEMPORAL_')));
}

/** The parts in the order in which they are stopped: first who asks, last who answers. */
export function stopOrder({ parts }: StackPlan): Part[][] {
  const some = (...list: (Part | undefined)[]) => list.filter((part) => part !== undefined);
  return [
    some(...parts.web, parts.admin),
    some(...parts.worker),
    some(parts.sandbox),
    some(parts.temporal),
    some(parts.postgres),
  ];
}
