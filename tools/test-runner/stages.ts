import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findFiles } from '../launcher/files.ts';
import { repoRoot } from '../launcher/repo-root.ts';
import { playwrightStage, scriptStage, vitestStage } from './program-stages.ts';
import type { Stage } from './stage.ts';
import { runStaticChecks } from './static-stage.ts';

const exists = (path: string) => existsSync(join(repoRoot, path));
const hasTests = (pattern: RegExp) =>
  ['apps', 'packages', 'tools'].some(
    (folder) => findFiles(join(repoRoot, folder), (name) => pattern.test(name)).length > 0,
  );

/** All stages of `npm test` in their order; one whose tests are not written yet is left out. */
export const stages: Stage[] = [
  { name: 'static', isEnabled: () => true, run: runStaticChecks },
  vitestStage({ name: 'unit', project: 'unit', needs: [], isEnabled: () => true }),
  vitestStage({ name: 'adapters', project: 'adapters', needs: [], isEnabled: () => true }),
  vitestStage({
    name: 'database',
    project: 'db',
    needs: ['database', 'temporal'],
    isEnabled: () => hasTests(/\.db\.test\.ts$/),
  }),
  vitestStage({
    name: 'workflows',
    project: 'workflows',
    needs: ['temporal'],
    isEnabled: () => hasTests(/\.workflow\.test\.ts$/),
  }),
  playwrightStage({
    name: 'browser',
    config: 'playwright.config.ts',
    isEnabled: () => exists('e2e/playwright.config.ts'),
  }),
  scriptStage({
    name: 'chaos',
    script: 'tools/chaos/main.ts',
    args: ['--short'],
    needs: ['temporal'],
    isEnabled: () => exists('tools/chaos/main.ts'),
  }),
];

/** The stages `npm run test:long` adds. */
export const longStages: Stage[] = [
  playwrightStage({
    name: 'browser (long)',
    config: 'playwright.long.config.ts',
    isEnabled: () => exists('e2e/playwright.long.config.ts'),
  }),
];
