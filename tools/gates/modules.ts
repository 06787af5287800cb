import { posix } from 'node:path';
import { isBuiltin } from 'node:module';

/** Where an import leads. `unit` is a workspace member (`packages/domain`), `path` a file of this repository. */
export type Target =
  | { readonly kind: 'builtin' | 'vendor'; readonly name: string }
  | { readonly kind: 'own'; readonly unit: string; readonly path: string; readonly isRelative: boolean };

/** The workspace member a file belongs to: `packages/domain`, `apps/web`, `tools`, `e2e`. */
export function unitOf(path: string): string {
  const [top = '', name = ''] = path.split('/');
  return top === 'apps' || top === 'packages' ? `${top}/${name}` : top;
}

const apps = new Set(['web', 'admin', 'worker', 'sandbox']);

/** Follows an import from the file it stands in. */
export function followImport(from: string, specifier: string): Target {
  if (specifier.startsWith('.')) {
    const path = posix.join(posix.dirname(from), specifier);
    return { kind: 'own', unit: unitOf(path), path, isRelative: true };
  }
  if (isBuiltin(specifier)) return { kind: 'builtin', name: specifier };
  const own = /^@lanyard\/([^/]+)\/?(.*)$/.exec(specifier);
  if (!own) return { kind: 'vendor', name: specifier };
  const [, name = '', rest = ''] = own;
  const unit = name === 'tools' || name === 'e2e' ? name : `${apps.has(name) ? 'apps' : 'packages'}/${name}`;
  const file = /\.(tsx?|css)$/.test(rest) ? rest : `${rest}.ts`;
  return { kind: 'own', unit, path: `${unit}/src/${file}`, isRelative: false };
}
