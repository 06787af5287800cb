import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createEmptyDatabase } from '@lanyard/testing/database/test-database';
import { startTraceCollector } from '@lanyard/testing/drive/trace-collector';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const secret = 'q7Zk3vWb9TnXr2LmPs8YdQ4hJf6GcKt1';
const program = fileURLToPath(new URL('./test-support/traced-server.ts', import.meta.url));

it('tells routes, statements and calls to others, and nothing of what is in them', async () => {
  const database = await createEmptyDatabase();
  const collector = await startTraceCollector();
  const args = ['--import', 'tsx', program, collector.endpoint, database.url, secret];
  await run(process.execPath, args);
  collector.close();
  await database.close();

  const all = collector.text();
  expect(all).not.toContain(secret);
  expect(all).not.toContain(secret.slice(0, 16));
  expect(all).not.toMatch(/inTheStatement|SELECT '/);
  expect(all).toContain('lanyard-web');
  const names = collector.spans().map(({ name }) => name);
  expect(names).toContain('GET /o/:token');
  expect(names).toContain('GET /fails/:token');
  expect(names.filter((name) => name === 'pg.query:SELECT')).toHaveLength(2);
  expect(names.some((name) => name.includes('healthz'))).toBe(false);
  const route = collector.spans().find(({ name }) => name === 'GET /o/:token');
  expect(route?.attributes.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['http.route', 'http.request.method', 'http.response.status_code']),
  );
}, 90_000);
