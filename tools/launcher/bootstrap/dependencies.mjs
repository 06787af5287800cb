import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './run-quietly.mjs';

const schemaFiles = ['packages/db/prisma/schema.prisma', 'packages/db/prisma.config.ts'];

function manifests(root) {
  const members = ['apps', 'packages'].flatMap((folder) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => join(folder, name)) : [],
  );
  return ['.', 'e2e', 'tools', ...members].map((folder) => join(folder, 'package.json'));
}

function hashFiles(root, files) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  for (const file of files) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(file).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function readStamp(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

/** Installs the dependencies and generates the database client, each only when what it is made from has changed. */
export async function ensureDependencies({ root, env, steps }) {
  const stampFile = join(root, 'node_modules', '.lanyard-install');
  const stamp = readStamp(stampFile);
  const packages = hashFiles(root, ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests(root)]);
  const schema = hashFiles(root, schemaFiles);
  const generated = join(root, 'packages/db/src/generated/prisma/client.ts');
  const generatedAt = () => statSync(generated, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const before = generatedAt();
  if (stamp.packages !== packages) {
    await steps.step('Dependencies', () =>
      runQuietly('pnpm', ['install', '--frozen-lockfile'], { env, cwd: root }),
    );
  }
  // Installing generates the client too, but only when there was something to install.
  const isFresh = generatedAt() > before;
  if (!isFresh && (stamp.schema !== schema || before === 0)) {
    await steps.step('Database client', () =>
      runQuietly('pnpm', ['--filter', '@lanyard/db', 'generate'], { env, cwd: root }),
    );
  }
  if (stamp.packages !== packages || stamp.schema !== schema) {
    writeFileSync(stampFile, JSON.stringify({ packages, schema }));
  }
}
