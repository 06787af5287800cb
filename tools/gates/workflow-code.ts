import { type Import, readImports } from './imports.ts';
import { followImport } from './modules.ts';
import { isTestFile, type SourceFile } from './source-files.ts';

const workflows = 'apps/worker/src/workflows/';
const vendors = new Set(['@temporalio/workflow', '@temporalio/common']);
/** Types that a workflow may name: what it calls, and what that answers. */
const typesOnly = /^(apps\/worker\/src\/activities|packages\/commands\/src)\//;

/**
 * Walks from the workflow files through everything they load. Workflow code must give the same answer at every
 * replay, and each workflow in memory carries a copy of it: so only contracts, rules without schemas, and
 * Temporal's own two packages.
 */
export function findWrongWorkflowImports(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const queue = files
    .map(({ path }) => path)
    .filter((path) => path.startsWith(workflows) && !isTestFile(path));
  const seen = new Set(queue);
  const wrong: string[] = [];
  for (const path of queue) {
    const file = byPath.get(path);
    if (!file) {
      wrong.push(`${path} does not exist, but workflow code loads it`);
      continue;
    }
    for (const found of readImports(file.text)) {
      const verdict = judge(path, found);
      if (verdict.wrong) wrong.push(`${path} imports ${found.specifier}: ${verdict.wrong}`);
      if (!verdict.next || seen.has(verdict.next)) continue;
      seen.add(verdict.next);
      queue.push(verdict.next);
    }
  }
  return wrong;
}

function judge(from: string, { specifier, isTypeOnly }: Import): { wrong?: string; next?: string } {
  const target = followImport(from, specifier);
  if (target.kind === 'builtin') return { wrong: 'workflow code has no Node' };
  if (target.kind !== 'own')
    return vendors.has(specifier) || isTypeOnly ? {} : { wrong: 'not a package for workflow code' };
  const { path } = target;
  if (path.startsWith(workflows) || path.startsWith('packages/contracts/src/'))
    return isTypeOnly ? {} : { next: path };
  if (path.startsWith('packages/domain/src/')) {
    if (isTypeOnly) return {};
    return /\.schema\.ts$/.test(path) ? { wrong: 'schemas stay outside workflows' } : { next: path };
  }
  if (!typesOnly.test(path)) return { wrong: 'not for workflow code' };
  return isTypeOnly ? {} : { wrong: 'workflow code may know its type only' };
}
