import { createServer } from 'node:http';
import { startSandbox } from '../../apps/sandbox/src/app.ts';
import { readEnv } from '../../apps/sandbox/src/env.ts';
import { createTestFolder, removeTestFolder } from './test-folder.ts';

/**
 * Vitest's global setup for the adapters' contract suites: uses SANDBOX_URL, else starts the sandbox in this
 * process on a free port, with a data folder of its own and a shop that takes every webhook.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.SANDBOX_URL) return undefined;
  const shop = await startShop();
  const dataDir = createTestFolder('adapters');
  const sandbox = await startSandbox(
    readEnv({ SANDBOX_PORT: '0', LANYARD_DATA_DIR: dataDir, WEB_URL: shop.url, LOG_LEVEL: 'error' }),
  );
  // Test processes are started after this and inherit it.
  process.env.SANDBOX_URL = sandbox.url;
  return async () => {
    await sandbox.close();
    shop.close();
    await removeTestFolder(dataDir);
  };
}

async function startShop(): Promise<{ url: string; close: () => void }> {
  const server = createServer((_request, response) => response.writeHead(200).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
