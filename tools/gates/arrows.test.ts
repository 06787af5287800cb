import { describe, expect, it } from 'vitest';
import { findWrongArrows } from './arrows.ts';
import { readSourceFiles } from './source-files.ts';

const plant = (path: string, text: string) => findWrongArrows([{ path, text }]);

describe('arrows between packages', () => {
  it('are kept by every file', () => {
    const files = readSourceFiles();
    expect(files.length).toBeGreaterThan(200);
    expect(findWrongArrows(files)).toEqual([]);
  });

  it.each([
    ['domain knows nothing', 'packages/domain/src/a.ts', `import { b } from '@lanyard/contracts/b';`],
    ['domain is browser-safe', 'packages/domain/src/a.ts', `import { join } from 'node:path';`],
    ['even without the prefix', 'packages/domain/src/a.ts', `import { join } from 'path';`],
    [
      'crypto knows nothing',
      'packages/crypto/src/a.ts',
      `import type { Money } from '@lanyard/domain/money/money';`,
    ],
    ['ui knows nothing', 'packages/ui/src/a.tsx', `import { x } from '@lanyard/domain/x';`],
    [
      'contracts know domain only',
      'packages/contracts/src/a.ts',
      `import type { Db } from '@lanyard/db/client';`,
    ],
    ['db knows no commands', 'packages/db/src/a.ts', `export { x } from '@lanyard/commands/x';`],
    ['commands load no contract', 'packages/commands/src/a.ts', `import { x } from '@lanyard/contracts/x';`],
    [
      'an inline type still loads',
      'packages/commands/src/a.ts',
      `import { type X } from '@lanyard/contracts/x';`,
    ],
    [
      'integrations know no database',
      'packages/integrations/src/a.ts',
      `const x = await import('@lanyard/db/client');`,
    ],
    [
      'mails take only tokens of ui',
      'packages/emails/src/a.tsx',
      `import { Button } from '@lanyard/ui/button.tsx';`,
    ],
    ['api renders nothing', 'packages/api/src/a.ts', `import { x } from '@lanyard/ui/x';`],
    ['api knows no processor', 'packages/api/src/a.ts', `import { x } from '@lanyard/integrations/x';`],
    ['the worker has no pages', 'apps/worker/src/a.ts', `import { x } from '@lanyard/api/x';`],
    ['browser code takes api types', 'apps/web/client/a.ts', `import { x } from '@lanyard/api/x';`],
    ['browser code has no commands', 'apps/web/client/a.ts', `import type { X } from '@lanyard/commands/x';`],
    ['browser code has no server', 'apps/web/client/a.ts', `import { x } from '../server/x.ts';`],
    ['browser code has no Node', 'apps/admin/client/a.ts', `import fs from 'node:fs';`],
    ['a server sends no mail', 'apps/web/server/a.ts', `import { x } from '@lanyard/emails/x';`],
    ['the sandbox knows nothing', 'apps/sandbox/src/a.ts', `import { x } from '@lanyard/domain/x';`],
    ['the sandbox has no SDK', 'apps/sandbox/src/a.ts', `import Stripe from 'stripe';`],
    ['apps stay closed', 'apps/web/server/a.ts', `import { x } from '@lanyard/worker/x';`],
    [
      'apps stay closed to packages',
      'packages/api/src/a.ts',
      `import { x } from '../../../apps/web/server/x.ts';`,
    ],
    ['relative imports stay inside', 'packages/db/src/a.ts', `import { x } from '../../domain/src/x.ts';`],
    ['testing is for tests', 'packages/db/src/a.ts', `import { x } from '@lanyard/testing/x';`],
    ['a new place needs arrows', 'packages/news/src/a.ts', `import { x } from '@lanyard/domain/x';`],
    [
      'statements of several lines',
      'packages/domain/src/a.ts',
      `import {\n  a,\n  b,\n} from '@lanyard/db/x';`,
    ],
    ['imports for their effect', 'packages/domain/src/a.ts', `import '@lanyard/ui/base.css';`],
  ])('%s', (_, path, text) => {
    expect(plant(path, text)).toHaveLength(1);
  });

  it.each([
    ['packages/commands/src/a.ts', `import type { X } from '@lanyard/contracts/x';`],
    ['packages/emails/src/a.ts', `import { tokens } from '@lanyard/ui/tokens';`],
    ['packages/db/src/a.test.ts', `import { x } from '@lanyard/testing/x';`],
    ['apps/web/client/a.ts', `import type { X } from '@lanyard/api/x';`],
    ['apps/web/server/a.ts', `import { x } from '@lanyard/api/x';\nimport { y } from 'node:fs';`],
    ['apps/sandbox/src/a.ts', `import type Stripe from 'stripe';`],
    ['tools/chaos/a.ts', `import { x } from '../../apps/worker/src/bundle.ts';`],
    ['packages/domain/src/a.ts', ` * import { x } from '@lanyard/db/x';`],
  ])('lets %s be', (path, text) => {
    expect(plant(path, text)).toEqual([]);
  });
});
