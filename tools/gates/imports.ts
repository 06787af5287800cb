/** One import, re-export or dynamic import of a file. */
export interface Import {
  readonly specifier: string;
  /** `import type` and `export type`; an inline `type` does not count, because the module is still loaded. */
  readonly isTypeOnly: boolean;
}

// The formatter puts every statement at the start of a line and `from` behind its names.
const fromStatement = /^(?:import|export)\b(\s+type\b(?!\s*,))?[^'"`;=]*?\bfrom\s*['"]([^'"]+)['"]/gm;
const bareImport = /^import\s*['"]([^'"]+)['"]/gm;
const call = /\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g;

/** Everything a TypeScript text imports. TypeScript 7 has no parser to call, so patterns read it. */
export function readImports(text: string): Import[] {
  const statements = [...text.matchAll(fromStatement)].map(([, type, specifier = '']) => ({
    specifier,
    isTypeOnly: type !== undefined,
  }));
  const bare = [...text.matchAll(bareImport), ...codeLines(text).flatMap((line) => [...line.matchAll(call)])];
  return [...statements, ...bare.map(([, specifier = '']) => ({ specifier, isTypeOnly: false }))];
}

/** The lines of a text that are no comment. */
export function codeLines(text: string): string[] {
  return text.split('\n').filter((line) => !/^\s*(\/\/|\/\*|\*)/.test(line));
}
