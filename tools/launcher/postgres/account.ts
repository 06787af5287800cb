import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { PlainError } from '../plain-error.ts';

/** The user and group that run the database server. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

function idOf(user: string): ServerAccount | undefined {
  const ask = (flag: string) => {
    const result = spawnSync('id', [flag, user], { encoding: 'utf8' });
    return result.status === 0 ? Number(result.stdout) : undefined;
  };
  const uid = ask('-u');
  const gid = ask('-g');
  return uid !== undefined && gid !== undefined ? { uid, gid } : undefined;
}

/** The account PostgreSQL must run as: it refuses root, so root hands it to `postgres` or `nobody`; undefined means "as ourselves". */
export function serverAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const account = idOf('postgres') ?? idOf('nobody');
  if (!account)
    throw new PlainError('PostgreSQL does not run as root and there is no user "nobody". Set DATABASE_URL.');
  return account;
}

/** Whether an account without further groups may enter every folder above a path. */
export function isReachable(path: string, account: ServerAccount): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { uid, gid, mode } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
