import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { failureConverterPath } from '@lanyard/temporal/data-converter';
import { bundleWorkflowCode } from '@temporalio/worker';

const folder = new URL('../dist/', import.meta.url);
/** Where the built bundle lies. */
export const bundlePath = fileURLToPath(new URL('workflows.js', folder));
/** Entry of the workflow code. */
const workflowsPath = fileURLToPath(new URL('./workflows/main.ts', import.meta.url));

/** Bundles the workflow code as it is now. */
export async function buildBundle(): Promise<{ code: string }> {
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    failureConverterPath,
  });
  return { code };
}

/** Builds the bundle into `dist/`. */
export async function writeBundle(): Promise<void> {
  const { code } = await buildBundle();
  mkdirSync(folder, { recursive: true });
  writeFileSync(bundlePath, code);
}

/**
 * The build's id: a hash of the workflow code, so that the same code is the same build on every machine. Its
 * source map, which holds paths of the machine that built it, does not count.
 */
export function readBuildId(): string {
  if (!existsSync(bundlePath))
    throw new Error('the workflow bundle is missing: run `pnpm --filter @lanyard/worker build`');
  const [code = ''] = readFileSync(bundlePath, 'utf8').split('//# sourceMappingURL=');
  return createHash('sha256').update(code).digest('hex').slice(0, 16);
}
