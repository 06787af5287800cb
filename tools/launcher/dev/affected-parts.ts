/** The parts that a change of sources can concern. */
export type DevPart = 'web' | 'admin' | 'worker' | 'sandbox';

// Pages are followed by the servers themselves; what only they use starts nothing again.
const sources: Readonly<Record<DevPart, RegExp>> = {
  web: /^(apps\/web\/(server|vite\.config)|packages\/(?!ui|live|testing|emails))/,
  admin: /^(apps\/admin\/(server|vite\.config)|packages\/(?!ui|live|testing))/,
  worker: /^(apps\/worker\/src|packages\/(?!ui|live|testing|api))/,
  sandbox: /^apps\/sandbox\/src/,
};
const noSource = /\.test\.tsx?$|\/(test-support|testing|dist|node_modules)\//;

/** Which parts have to start again after these files, relative to the repository, have changed. */
export function affectedParts(files: readonly string[]): DevPart[] {
  const changed = files.filter((file) => !noSource.test(file));
  return (['worker', 'web', 'admin', 'sandbox'] as const).filter((part) =>
    changed.some((file) => sources[part].test(file)),
  );
}
