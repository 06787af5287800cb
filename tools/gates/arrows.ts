import { readImports } from './imports.ts';
import { followImport, type Target, unitOf } from './modules.ts';
import { isConfigFile, isTestFile, type SourceFile } from './source-files.ts';

/** What one place may import. `types` may be named in `import type` only. */
interface Arrows {
  readonly all: readonly string[];
  readonly types?: readonly string[];
}

const everything = [
  'domain',
  'contracts',
  'crypto',
  'temporal',
  'db',
  'commands',
  'integrations',
  'emails',
  'documents',
  'api',
  'ui',
  'telemetry',
  'testing',
];
const serverSide = [
  'api',
  'commands',
  'contracts',
  'crypto',
  'db',
  'documents',
  'integrations',
  'temporal',
  'telemetry',
];

/** The arrows between packages: what is not here is an error. `tools` and `e2e` may import anything. */
const arrows: Readonly<Record<string, Arrows>> = {
  'packages/domain': { all: [] },
  'packages/crypto': { all: [] },
  'packages/ui': { all: [] },
  'packages/live': { all: [] },
  'packages/telemetry': { all: [] },
  'packages/contracts': { all: ['domain'] },
  'packages/temporal': { all: ['contracts', 'crypto'] },
  'packages/db': { all: ['domain', 'crypto'] },
  'packages/emails': { all: ['domain'] },
  'packages/documents': { all: ['domain'] },
  'packages/integrations': { all: ['domain'] },
  'packages/commands': { all: ['domain', 'crypto', 'db'], types: ['contracts'] },
  'packages/api': { all: ['domain', 'contracts', 'crypto', 'temporal', 'commands', 'db', 'emails'] },
  'packages/testing': { all: everything },
  'apps/worker': { all: everything.filter((name) => !['api', 'ui', 'testing'].includes(name)) },
  'apps/web/server': { all: ['ui', 'domain', ...serverSide] },
  'apps/admin/server': { all: ['ui', 'domain', ...serverSide] },
  'apps/web': { all: ['ui', 'live', 'domain'], types: ['api'] },
  'apps/admin': { all: ['ui', 'live', 'domain'], types: ['api'] },
  'apps/sandbox': { all: [] },
};

/** Only these may look into an app: they start it, bundle it and test it from outside. */
const mayEnterApps = new Set(['tools', 'e2e']);
/** The one thing of `ui` that mails and documents may use. */
const tokens = /^packages\/ui\/src\/tokens\b/;
/** Vendors whose protocols the sandbox answers; it may know their types and nothing of their code. */
const vendorsOfSandbox = /^(stripe|resend)(\/|$)/;
/** Code that a browser loads whole: nothing of Node may be in it. */
const browserSafe = /^(packages\/(domain|ui|live|contracts)|apps\/(web|admin)\/client)\//;

/** Every import that goes where no arrow leads, as one sentence each. */
export function findWrongArrows(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    readImports(text).flatMap(({ specifier, isTypeOnly }) => {
      const target = followImport(path, specifier);
      const wrong =
        target.kind === 'own'
          ? judgeOwn(path, target, isTypeOnly)
          : judgeForeign(path, target.kind, specifier, isTypeOnly);
      return wrong ? [`${path} imports ${specifier}: ${wrong}`] : [];
    }),
  );
}

function judgeOwn(
  from: string,
  target: Extract<Target, { kind: 'own' }>,
  isTypeOnly: boolean,
): string | null {
  const unit = unitOf(from);
  if (mayEnterApps.has(unit)) return null;
  if (target.unit === unit)
    return crossesToServer(from, target.path) ? 'browser code meets the server' : null;
  if (target.unit.startsWith('apps/')) return 'apps are never imported';
  if (target.isRelative) return 'a relative import leaves its package';
  const name = target.unit.replace('packages/', '');
  const allowed = arrows[placeOf(from)];
  if (!allowed) return 'this place has no arrows yet: give it some';
  if (allowed.all.includes(name)) return null;
  if (isTypeOnly && allowed.types?.includes(name)) return null;
  if (name === 'testing' && isTestFile(from)) return null;
  const isTokens = tokens.test(target.path) && /^packages\/(emails|documents)\//.test(from);
  if (isTokens) return null;
  return allowed.types?.includes(name) ? 'only its types are free here' : 'no arrow leads there';
}

function judgeForeign(from: string, kind: string, specifier: string, isTypeOnly: boolean): string | null {
  if (isTestFile(from) || isConfigFile(from)) return null;
  if (kind === 'builtin' && browserSafe.test(from))
    return 'this code runs in browsers or workflows, not in Node';
  const isVendor = from.startsWith('apps/sandbox/') && vendorsOfSandbox.test(specifier);
  return isVendor && !isTypeOnly ? "only the vendor's types are free here" : null;
}

/** The row of the table that speaks for a file. */
function placeOf(path: string): string {
  const server = /^apps\/(?:web|admin)\/server(?=\/)/.exec(path);
  return server ? server[0] : unitOf(path);
}

function crossesToServer(from: string, to: string): boolean {
  const isBrowserCode = /^apps\/(web|admin)\/client\//.test(from);
  return isBrowserCode && /^apps\/(web|admin)\/server\//.test(to);
}
