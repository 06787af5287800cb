import pg from 'pg';
import type { Logger } from 'pino';

const reconnectAfterMs = 1000;

/** Listens for new outbox rows on a connection of its own, and connects again when it is lost. */
export function listenForOutbox(options: {
  readonly databaseUrl: string;
  readonly log: Logger;
  readonly onRow: () => void;
}): { stop(): Promise<void> } {
  let isStopped = false;
  let client: pg.Client | undefined;

  const connect = async (): Promise<void> => {
    if (isStopped) return;
    const next = new pg.Client({
      connectionString: options.databaseUrl,
      application_name: 'lanyard-relay',
      keepAlive: true,
    });
    client = next;
    let isLost = false;
    const again = () => {
      if (isLost || isStopped) return;
      isLost = true;
      options.log.warn('outbox listener lost its connection');
      void next.end().catch(() => undefined);
      setTimeout(() => void connect(), reconnectAfterMs);
    };
    next.on('error', again);
    next.on('end', again);
    next.on('notification', options.onRow);
    try {
      await next.connect();
      await next.query('LISTEN lanyard_outbox');
      options.onRow();
    } catch {
      again();
    }
  };

  void connect();
  return {
    async stop() {
      isStopped = true;
      await client?.end().catch(() => undefined);
    },
  };
}
