import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { hashInputs } from './builds.ts';

let root: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lanyard-build-'));
  write('pnpm-lock.yaml', 'one');
  write('apps/web/main.ts', 'one');
  write('packages/ui/src/button.tsx', 'one');
});

it.each(['pnpm-lock.yaml', 'apps/web/main.ts', 'packages/ui/src/button.tsx', 'apps/web/new.css'])(
  'a change of %s asks for a new build',
  (path) => {
    const before = hashInputs('apps/web', root);
    expect(hashInputs('apps/web', root)).toBe(before);
    write(path, 'two');
    expect(hashInputs('apps/web', root)).not.toBe(before);
  },
);

it.each([
  'apps/web/dist/main.js',
  'apps/web/main.test.ts',
  'apps/admin/main.ts',
  'packages/ui/node_modules/x/x.js',
])('a change of %s does not', (path) => {
  const before = hashInputs('apps/web', root);
  write(path, 'two');
  expect(hashInputs('apps/web', root)).toBe(before);
});
