import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { findFiles } from '../launcher/files.ts';
import { repoRoot } from '../launcher/repo-root.ts';

/** A source file as the gates see it: its path from the top of the repository, with slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const folders = ['apps', 'packages', 'e2e', 'tools'];

/** All TypeScript that people wrote; what Prisma generated is left out. */
export function readSourceFiles(): SourceFile[] {
  return folders
    .flatMap((folder) => findFiles(join(repoRoot, folder), (name) => /\.tsx?$/.test(name)))
    .map((path) => ({
      path: relative(repoRoot, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }))
    .filter(({ path }) => !path.includes('/generated/'));
}

/** Whether a file exists for tests only: a test, its stand-ins, or a port's contract suite. */
export function isTestFile(path: string): boolean {
  return (
    /\.(test|contract|harness)\.tsx?$/.test(path) ||
    /\/(test-support|testing|contract)\//.test(path) ||
    /^(packages\/testing|e2e)\//.test(path)
  );
}

/** Whether a tool reads this file as its configuration, and so asks for a default export. */
export function isConfigFile(path: string): boolean {
  return /\.config\.tsx?$/.test(path);
}
