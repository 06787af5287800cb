import pg from 'pg';

const patienceMs = 5000;

/** Being the one of many programs that does something. */
export interface Lead {
  /** Whether this program has the lead now; tries to take it while nobody has it. */
  isHeld(): Promise<boolean>;
  stop(): Promise<void>;
}

/**
 * Lets one of the programs that name the same thing do it: the lead is a lock of the database's, held by a
 * connection of its own, so that it is free again as soon as whoever had it is gone.
 */
export function createLead(options: {
  readonly databaseUrl: string;
  /** Shown by the server as who is connected. */
  readonly applicationName: string;
  readonly thing: string;
}): Lead {
  const { databaseUrl, applicationName, thing } = options;
  let client: pg.Client | undefined;
  let isHeld = false;

  const drop = async () => {
    const old = client;
    client = undefined;
    isHeld = false;
    await old?.end().catch(() => undefined);
  };
  const connect = async (): Promise<pg.Client> => {
    const next = new pg.Client({
      connectionString: databaseUrl,
      application_name: applicationName,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      keepAlive: true,
    });
    next.on('error', () => {
      if (client === next) void drop();
    });
    await next.connect();
    client = next;
    return next;
  };
  return {
    async isHeld() {
      try {
        const connection = client ?? (await connect());
        // One look tells that the connection, and so the lock, is still there.
        const { rows } = await connection.query<{ got: boolean }>(
          isHeld ? 'SELECT true AS got' : 'SELECT pg_try_advisory_lock(hashtextextended($1, 2)) AS got',
          isHeld ? [] : [thing],
        );
        isHeld = rows[0]?.got === true;
      } catch {
        await drop();
      }
      return isHeld;
    },
    stop: drop,
  };
}
