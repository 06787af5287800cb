import { describe, expect, it } from 'vitest';
import { findBreaches, maxLines } from './house-rules.ts';
import { readSourceFiles } from './source-files.ts';

const plant = (path: string, text: string) => findBreaches([{ path, text }]);

describe('house rules', () => {
  it('are kept by every file', () => {
    expect(findBreaches(readSourceFiles())).toEqual([]);
  });

  it.each([
    ['the environment', 'packages/db/src/a.ts', `const url = process.env.DATABASE_URL;`],
    ['the environment by index', 'packages/db/src/a.ts', `const url = process['env'].DATABASE_URL;`],
    ['the environment by import', 'packages/db/src/a.ts', `import { env } from 'node:process';`],
    ['a second reader in a program', 'apps/worker/src/health.ts', `const port = process.env.PORT;`],
    ['an index file', 'packages/db/src/index.ts', `export const x = 1;`],
    ['a barrel', 'packages/db/src/all.ts', `export * from './a.ts';\nexport { b } from './b.ts';\n`],
    ['a barrel of types', 'packages/db/src/all.ts', `// All.\nexport type {\n  A,\n} from './a.ts';\n`],
    ['a long file', 'packages/db/src/a.ts', 'x();\n'.repeat(maxLines + 1)],
    ['a default export', 'packages/db/src/a.ts', `export default function a() {}`],
    ['a default export by name', 'packages/db/src/a.ts', `const a = 1;\nexport { a as default };`],
    ['a bare assertion', 'packages/db/src/a.ts', `const a = b as Order;`],
    ['a bare double assertion', 'packages/db/src/a.ts', `return (await c()) as unknown as D[];`],
  ])('refuse %s', (_, path, text) => {
    expect(plant(path, text)).toHaveLength(1);
  });

  it.each([
    ['apps/worker/src/env.ts', `export const x = process.env;`],
    ['apps/web/vite.config.ts', `export default {};`],
    ['apps/worker/src/workflows/main.ts', `export { a } from './a.ts';`],
    ['packages/db/src/a.ts', 'x();\n'.repeat(maxLines)],
    ['packages/db/src/a.ts', `// process.env is read elsewhere.`],
    ['packages/db/src/a.ts', `export { b } from './b.ts';\nexport const a = 1;`],
    ['packages/db/src/a.ts', `// Only commands write it.\nconst a = b as Order;`],
    ['packages/db/src/a.ts', `const a = ['x', 'as Y'] as const;`],
    ['packages/db/src/a.ts', `import {\n  a as B,\n} from './b.ts';`],
  ])('let %s be', (path, text) => {
    expect(plant(path, text)).toEqual([]);
  });
});
