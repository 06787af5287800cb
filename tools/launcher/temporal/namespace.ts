import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { TemporalConnectOptions } from '@lanyard/temporal/connection';
import { PlainError } from '../plain-error.ts';

const { INDEXED_VALUE_TYPE_KEYWORD } = proto.temporal.api.enums.v1.IndexedValueType;
const { Duration } = proto.google.protobuf;

/** The search attributes our workflows set; all are keywords. */
export const searchAttributes = ['LanyardEvent', 'OrderState', 'TicketState'];

const retentionDays = 90;
const retentionSeconds = retentionDays * 86_400;

/** Which namespace to prepare, and where; `patienceMs` is how long a starting server may take. */
export interface NamespaceOptions {
  connectOptions: TemporalConnectOptions;
  namespace: string;
  patienceMs?: number;
}

/** What is still missing in a namespace because we were not allowed to change it, in words; empty when all is well. */
export type NamespaceNotes = string[];

const wordsOf = (error: unknown) =>
  error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);

async function connectPatiently(options: NamespaceOptions): Promise<Connection> {
  const deadline = Date.now() + (options.patienceMs ?? 10_000);
  for (;;) {
    try {
      const connection = await Connection.connect({ ...options.connectOptions, connectTimeout: 2000 });
      try {
        await connection.workflowService.describeNamespace({ namespace: options.namespace });
        return connection;
      } catch (error) {
        await connection.close();
        throw error;
      }
    } catch (error) {
      if (Date.now() > deadline) {
        const address = options.connectOptions.address ?? '127.0.0.1:7233';
        throw new PlainError(
          `Temporal at ${address} does not answer for the namespace "${options.namespace}": ${wordsOf(error)}`,
        );
      }
      await sleep(100);
    }
  }
}

async function readRetention(connection: Connection, namespace: string): Promise<number> {
  const { config } = await connection.workflowService.describeNamespace({ namespace });
  return Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0);
}

async function ensureRetention(connection: Connection, namespace: string): Promise<void> {
  if ((await readRetention(connection, namespace)) >= retentionSeconds) return;
  await connection.workflowService.updateNamespace({
    namespace,
    config: { workflowExecutionRetentionTtl: Duration.fromObject({ seconds: retentionSeconds }) },
  });
  const days = Math.floor((await readRetention(connection, namespace)) / 86_400);
  if (days < retentionDays) throw new Error(`it still keeps them for ${days} days`);
}

async function ensureSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = searchAttributes.filter((name) => !(name in customAttributes));
  if (missing.length === 0) return;
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing.map((name) => [name, INDEXED_VALUE_TYPE_KEYWORD])),
  });
}

/** Waits for the namespace, has it keep closed workflows for 90 days and know our search attributes; where that is not allowed, says so. */
export async function prepareNamespace(options: NamespaceOptions): Promise<NamespaceNotes> {
  const connection = await connectPatiently(options);
  const { namespace } = options;
  const notes: NamespaceNotes = [];
  const attempt = async (wish: string, work: () => Promise<void>) => {
    await work().catch((error: unknown) => notes.push(`${wish} (${wordsOf(error)})`));
  };
  try {
    await attempt(`Set the retention of the namespace "${namespace}" to ${retentionDays} days yourself`, () =>
      ensureRetention(connection, namespace),
    );
    await attempt(
      `Add the keyword search attributes ${searchAttributes.join(', ')} to the namespace "${namespace}" yourself`,
      () => ensureSearchAttributes(connection, namespace),
    );
  } finally {
    await connection.close();
  }
  return notes;
}
