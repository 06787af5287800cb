import { readFileSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { RunningStack } from './test.ts';

const mark = 'lanyard-statement';

/** Has the server log every statement while `work` runs, which may ask at any time for those of one application so far. */
export async function recordStatements(
  stack: RunningStack,
  applicationName: string,
  work: (statements: () => Promise<string[]>) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  const logFile = stack.parts.postgres?.logFile ?? '';
  const set = async (level: 'all' | 'none') => {
    await client.query(`ALTER SYSTEM SET log_line_prefix = '${mark} %a '`);
    await client.query(`ALTER SYSTEM SET log_statement = '${level}'`);
    await client.query('SELECT pg_reload_conf()');
  };
  try {
    await set('all');
    // The server's processes take new settings between statements.
    await delay(1000);
    const from = statSync(logFile).size;
    await work(async () => {
      await delay(300);
      const lines = readFileSync(logFile).subarray(from).toString('utf8').split('\n');
      return lines.filter((line) => line.startsWith(`${mark} ${applicationName} `) && line.includes('LOG:'));
    });
  } finally {
    await set('none');
    await client.end();
  }
}
