import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

// A process of its own, run as servers are run; what it has loaded cannot be seen from within Vitest.
const PRINT_LOADED_NATIVE_PARTS = `
  import { createRequire } from 'node:module';
  const { createClient } = await import(process.argv[1]);
  const client = createClient({ connectOptions: {}, namespace: 'default', dataConverter: {} });
  const loaded = Object.keys(createRequire(import.meta.url).cache);
  console.log(JSON.stringify({
    native: loaded.filter((path) => /@temporalio[+/](worker|core-bridge)/.test(path)),
    client: loaded.some((path) => /@temporalio[+/]client/.test(path)),
  }));
  await client.connection.close();
`;

describe('the client', () => {
  it(
    'loads neither the worker nor its native core, so a web server stays small',
    { timeout: 30_000 },
    async () => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [
          '--import',
          'tsx',
          '--input-type=module',
          '--eval',
          PRINT_LOADED_NATIVE_PARTS,
          new URL('./client.ts', import.meta.url).href,
        ],
        { cwd: new URL('../../..', import.meta.url) },
      );
      expect(JSON.parse(stdout)).toEqual({ native: [], client: true });
    },
  );
});
