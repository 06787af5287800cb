import pg from 'pg';

const reconnectAfterMs = 500;
const reconnectSpreadMs = 1000;
const checkEveryMs = 20_000;
const checkPatienceMs = 5000;

/** What to listen to, and who hears of it. */
export interface ListenOptions {
  readonly databaseUrl: string;
  /** Shown by the server as who is connected. */
  readonly applicationName: string;
  readonly channel: string;
  readonly onNotice: (payload: string) => void;
  /** Called when listening begins, and begins again: whatever was told before was not heard. */
  readonly onListening: () => void;
  readonly onLost: () => void;
}

/** A listener; `stop` ends it for good. */
export interface Listener {
  stop(): Promise<void>;
}

/**
 * Listens to one of the database's channels on a connection of its own, looks now and then whether that connection
 * still lives, and connects again when it does not, a little apart from other servers.
 */
export function listenToDatabase(options: ListenOptions): Listener {
  const { databaseUrl, applicationName, channel, onNotice, onListening, onLost } = options;
  let isStopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    if (isStopped) return;
    const next = new pg.Client({
      connectionString: databaseUrl,
      application_name: applicationName,
      connectionTimeoutMillis: checkPatienceMs,
      query_timeout: checkPatienceMs,
      keepAlive: true,
    });
    client = next;
    let isLost = false;
    const lose = () => {
      if (isLost || isStopped) return;
      isLost = true;
      clearTimeout(timer);
      onLost();
      // A connection that hangs is not worth a polite goodbye.
      next.end().catch(() => undefined);
      timer = setTimeout(() => void connect(), reconnectAfterMs + Math.random() * reconnectSpreadMs);
    };
    const check = () => {
      timer = setTimeout(() => {
        next.query('SELECT 1').then(() => {
          if (!isLost && !isStopped) check();
        }, lose);
      }, checkEveryMs);
    };
    next.on('error', lose);
    next.on('end', lose);
    next.on('notification', ({ payload }) => onNotice(payload ?? ''));
    try {
      await next.connect();
      await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch {
      lose();
      return;
    }
    if (isStopped) return;
    onListening();
    check();
  };

  void connect();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
