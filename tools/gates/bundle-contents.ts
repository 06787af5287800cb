/** The largest a bundle may be, in bytes, its source map included; every workflow in memory holds a copy. */
export const maxBundleBytes = 2_500_000;

/** The only vendors in a bundle: Temporal's own packages and what these bring along. */
const vendors = new Set(['@temporalio/common', '@temporalio/workflow', 'nexus-rpc', 'ms', 'long']);
const own =
  /\/(apps\/worker\/src\/workflows\/.+|packages\/contracts\/src\/.+|packages\/domain\/src\/.+(?<!\.schema)\.ts|packages\/temporal\/src\/failure-converter\.cjs)$/;

/** What a workflow bundle holds and must not, or how much too large it is; one sentence each. */
export function findBundleFaults(code: string): string[] {
  const size = Buffer.byteLength(code);
  return [
    ...readModules(code)
      .filter(isStranger)
      .map((path) => `the bundle holds ${path}`),
    ...(size > maxBundleBytes ? [`the bundle has ${size} bytes, more than ${maxBundleBytes}`] : []),
  ];
}

/** The files a bundle was made of, from the source map at its end. */
export function readModules(code: string): string[] {
  const [, encoded] = /\/\/# sourceMappingURL=data:application\/json[^,]*,([\w+/=]+)\s*$/.exec(code) ?? [];
  if (!encoded) throw new Error('the bundle has no source map to read');
  const map: unknown = JSON.parse(Buffer.from(encoded, 'base64').toString());
  if (typeof map !== 'object' || map === null || !('sources' in map) || !Array.isArray(map.sources))
    throw new Error('the source map of the bundle names no files');
  return map.sources.map(String).filter((path) => path.includes('/') && !path.startsWith('webpack/'));
}

function isStranger(path: string): boolean {
  const [, vendor] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return vendor === undefined ? !own.test(path) : !vendors.has(vendor);
}
