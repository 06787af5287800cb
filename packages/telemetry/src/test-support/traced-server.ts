import { createServer } from 'node:http';
import { startTracing } from '../start-tracing.ts';

/** A server as ours are, in a process of its own: tracing first, then all it traces. */
const [endpoint = '', databaseUrl = '', secret = ''] = process.argv.slice(2);
const tracing = startTracing({ part: 'web', endpoint });
const { fastify } = await import('fastify');
const { default: pg } = await import('pg');

const vendor = createServer((_request, response) => response.end('ok')).listen(0, '127.0.0.1');
await new Promise((resolve) => vendor.once('listening', resolve));
const address = vendor.address();
const vendorUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
const { get } = await import('node:http');

const pool = new pg.Pool({ connectionString: databaseUrl });
const app = fastify();
app.get('/o/:token', async (request) => {
  const { token } = request.params as { token: string };
  await pool.query('SELECT $1::text', [token]);
  await pool.query(`SELECT '${token}' AS "inTheStatement"`);
  await new Promise((resolve) => get(`${vendorUrl}/charges/${token}?key=${token}`, resolve));
  return 'found';
});
app.get('/fails/:token', async () => {
  throw new Error(`no order of ${secret}`);
});
app.get('/healthz', async () => 'ok');
const url = await app.listen({ port: 0, host: '127.0.0.1' });

for (const path of [`/o/${secret}?from=${secret}`, `/fails/${secret}`, `/nothing/${secret}`, '/healthz']) {
  await (
    await fetch(url + path, { headers: { referer: `${url}/o/${secret}`, baggage: `who=${secret}` } })
  ).text();
}
await app.close();
await pool.end();
vendor.closeAllConnections();
vendor.close();
await tracing.stop();
