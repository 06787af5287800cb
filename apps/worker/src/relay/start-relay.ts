import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { deleteStaleDrafts } from '@lanyard/commands/orders/delete-stale-drafts';
import type { Db } from '@lanyard/db/client';
import type { Keys } from '@lanyard/db/keys/keys';
import type { Logger } from 'pino';
import { listenForOutbox } from './listen.ts';
import { forgetOldRows } from './outbox-queue.ts';
import { ensureTallies, relayCounts } from './relay-counts.ts';
import { relayMessages } from './relay-messages.ts';

export interface RelayDeps {
  readonly db: Db;
  readonly databaseUrl: string;
  readonly keys: Keys;
  readonly client: Client;
  readonly log: Logger;
}

/** A running relay. */
export interface Relay {
  stop(): Promise<void>;
}

const pollEveryMs = 500;
const countsEveryMs = 300;
const talliesEveryMs = 5000;
const tidyEveryMs = 10 * 60_000;

/**
 * The one road from a command to a process. Woken by the database when a row is written, and looking by itself
 * every half second besides: a lost wake-up delays, never forgets. Any number may run.
 */
export function startRelay(deps: RelayDeps): Relay {
  const stopping = new AbortController();
  const { signal } = stopping;
  let wake = () => {};
  const woken = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const listener = listenForOutbox({ databaseUrl: deps.databaseUrl, log: deps.log, onRow: () => wake() });

  const forever = async (what: string, work: () => Promise<unknown>, pause: () => Promise<void>) => {
    while (!signal.aborted) {
      try {
        await work();
      } catch (error) {
        deps.log.warn({ what, error: error instanceof Error ? error.name : 'unknown' }, 'relay tries again');
        await delay(500);
      }
      if (!signal.aborted) await pause();
    }
  };
  const every = (ms: number) => () => delay(ms, undefined, { signal }).catch(() => undefined);

  const messages = async () => {
    while ((await relayMessages(deps)) > 0 && !signal.aborted);
  };
  const tidy = async () => {
    await forgetOldRows(deps.db);
    await deleteStaleDrafts({ db: deps.db, keys: deps.keys, now: new Date(), actor: { kind: 'system' } });
  };
  const loops = [
    forever('messages', messages, () => woken(pollEveryMs)),
    forever('counts', () => relayCounts(deps), every(countsEveryMs)),
    forever('tallies', () => ensureTallies(deps), every(talliesEveryMs)),
    forever('tidy', tidy, every(tidyEveryMs)),
  ];
  return {
    async stop() {
      stopping.abort();
      wake();
      await listener.stop();
      await Promise.all(loops);
    },
  };
}
