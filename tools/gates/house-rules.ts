import { codeLines } from './imports.ts';
import { isConfigFile, isTestFile, type SourceFile } from './source-files.ts';

/** The longest a file of code may be. */
export const maxLines = 400;

/** Programs that hand the environment, unread, to the one place that parses it. */
const mayReadEnvironment: Readonly<Record<string, string>> = {
  'apps/web/server/main.ts': 'starts the storefront and gives the environment to its env.ts',
  'apps/admin/server/main.ts': 'starts the dashboard and gives the environment to its env.ts',
  'apps/worker/src/main.ts': 'starts the worker and gives the environment to its env.ts',
  'apps/worker/src/compose.ts': "gives the environment to the Temporal SDK's own reader, once",
  'apps/web/server/compose.ts': "gives the environment to the Temporal SDK's own reader, once",
  'apps/admin/server/compose.ts': "gives the environment to the Temporal SDK's own reader, once",
  'apps/sandbox/src/main.ts': 'starts the sandbox and gives the environment to its env.ts',
  'tools/lanyard/open-tools.ts': 'the operator commands take what the launcher set',
  'tools/test-runner/vitest-sandbox.ts': 'tells the test processes where the sandbox is',
  'tools/test-runner/vitest-database.ts': 'tells the test processes where their database is',
  'tools/test-runner/vitest-temporal.ts': "tells the test processes where Temporal's program is",
};
/** The bundle's entry names the workflows by exporting them: the one file that may only pass things on. */
const bundleEntry = 'apps/worker/src/workflows/main.ts';

/** Breaches of the house's own rules, one sentence each. */
export function findBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => [
    ...(readsEnvironment(file) ? [`${file.path} reads the environment: only env.ts does`] : []),
    ...(isBarrel(file) ? [`${file.path} only passes on what other files export`] : []),
    ...(isTooLong(file) ? [`${file.path} has more than ${maxLines} lines`] : []),
    ...(hasDefaultExport(file) ? [`${file.path} has a default export`] : []),
    ...findBareAssertions(file),
  ]);
}

function readsEnvironment({ path, text }: SourceFile): boolean {
  if (/(^|\/)env\.ts$/.test(path) || isConfigFile(path) || isTestFile(path)) return false;
  if (path in mayReadEnvironment) return false;
  const reads = /\bprocess\s*(\.\s*env\b|\[\s*['"]env['"])|\benv\b[^;]*\bfrom ['"](node:)?process['"]/;
  return codeLines(text).some((line) => reads.test(line));
}

function isBarrel({ path, text }: SourceFile): boolean {
  if (path === bundleEntry) return false;
  if (/(^|\/)index\.tsx?$/.test(path)) return true;
  const code = codeLines(text).join('\n').trim();
  const passedOn = /^export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+['"][^'"]+['"];?\s*/;
  let rest = code;
  while (passedOn.test(rest)) rest = rest.replace(passedOn, '');
  return code !== '' && rest === '';
}

function isTooLong({ text }: SourceFile): boolean {
  return text.trimEnd().split('\n').length > maxLines;
}

function hasDefaultExport({ path, text }: SourceFile): boolean {
  return !isConfigFile(path) && /^export default\b|^export \{[^}]*\bas default\b/m.test(text);
}

const assertion =
  /[\w)\]}]\sas\s(?!const\b)(?:[A-Z({[]|(?:unknown|never|any|typeof|readonly|keyof|string|number)\b)/;
/** Names changed in a list of imports or exports, which look the same. */
const renaming = /^(import|export \{|\} from)|^\s+(type )?\w+ as \w+,?$/;
const quoted = /'[^']*'|"[^"]*"|`[^`]*`/g;

/** Type assertions, which the compiler takes on trust, without a comment beside them or just above. */
function findBareAssertions({ path, text }: SourceFile): string[] {
  if (isTestFile(path)) return [];
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const isCode = codeLines(line).length > 0 && !renaming.test(line);
    if (!isCode || !assertion.test(line.replace(quoted, "''"))) return [];
    const nearby = lines.slice(Math.max(index - 4, 0), index + 1);
    const isExplained = nearby.some((each) => /(^|\s)(\/\/|\/\*|\*) ?/.test(each));
    return isExplained ? [] : [`${path}:${index + 1} asserts a type without saying why`];
  });
}
