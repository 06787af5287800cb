import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateKeyRingText } from '@lanyard/crypto/key-ring';

/** The key ring of a data folder, made on first use; losing this file makes every sealed column unreadable. */
export function readOrCreateKeys(dataDir: string): string {
  const folder = join(dataDir, 'keys');
  const path = join(folder, 'ring');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path, `${generateKeyRingText()}\n`, { flag: 'wx', mode: 0o600 });
  }
  return readFileSync(path, 'utf8').trim();
}
