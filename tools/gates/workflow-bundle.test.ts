import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type Logger } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBundle } from '../../apps/worker/src/bundle.ts';
import { findBundleFaults, maxBundleBytes, readModules } from './bundle-contents.ts';

const ignore = () => {};
const silent = { log: ignore, trace: ignore, debug: ignore, info: ignore, warn: ignore };
/** Where planted workflows find their packages. */
const packages = fileURLToPath(new URL('../node_modules', import.meta.url));

describe('the workflow bundle', { timeout: 60_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lanyard-bundle-'));
    symlinkSync(packages, join(folder, 'node_modules'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Bundles a planted workflow; answers the bundle, or what the bundler had against it. */
  const plant = async (text: string): Promise<{ code: string; said: string }> => {
    const workflowsPath = join(folder, 'workflows.ts');
    writeFileSync(workflowsPath, text);
    let said = '';
    const logger: Logger = { ...silent, error: (message) => (said += message) };
    try {
      const { code } = await bundleWorkflowCode({ workflowsPath, logger });
      return { code, said };
    } catch (error) {
      return { code: '', said: `${said}${String(error)}` };
    }
  };

  it('holds workflows, contracts and pure rules, and little else', async () => {
    const { code } = await buildBundle();
    expect(readModules(code).some((path) => path.endsWith('/orders/order.workflow.ts'))).toBe(true);
    expect(findBundleFaults(code)).toEqual([]);
  });

  it('refuses a planted schema library', async () => {
    const text = `import { z } from 'zod';\nexport const flow = async () => z.string().parse('x');\n`;
    const { code } = await plant(text);
    expect(findBundleFaults(code).some((fault) => fault.includes('/zod/'))).toBe(true);
  });

  it.each(['node:fs', 'fs'])('is not built from code that imports %s', async (name) => {
    const text = `import { readFileSync } from '${name}';\nexport const flow = async () => readFileSync('x');\n`;
    const { code, said } = await plant(text);
    expect(code).toBe('');
    expect(said).toContain(name);
  });

  it('refuses a bundle that is too large', () => {
    const map = Buffer.from(JSON.stringify({ sources: [] })).toString('base64');
    const code = `${' '.repeat(maxBundleBytes)}\n//# sourceMappingURL=data:application/json;base64,${map}`;
    expect(findBundleFaults(code)).toHaveLength(1);
  });
});
