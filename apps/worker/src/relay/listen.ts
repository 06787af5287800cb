import { listenToDatabase, type Listener } from '@lanyard/db/listen';
import type { Logger } from 'pino';

/** Listens for new outbox rows; a listener that has (re)connected may have missed some, so it looks as well. */
export function listenForOutbox(options: {
  readonly databaseUrl: string;
  readonly log: Logger;
  readonly onRow: () => void;
}): Listener {
  const { databaseUrl, log, onRow } = options;
  return listenToDatabase({
    databaseUrl,
    applicationName: 'lanyard-relay',
    channel: 'lanyard_outbox',
    onNotice: onRow,
    onListening: onRow,
    onLost: () => log.warn('outbox listener lost its connection'),
  });
}
