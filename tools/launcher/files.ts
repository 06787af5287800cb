import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const skippedFolders = new Set(['node_modules', 'dist', '.git', 'test-results']);

/** All files below a folder that pass the test, in a stable order; what is installed or built is left out. */
export function findFiles(folder: string, isWanted: (name: string) => boolean): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : findFiles(path, isWanted);
      return entry.isFile() && isWanted(entry.name) ? [path] : [];
    });
}
