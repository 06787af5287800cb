/** The release that is fetched when no fitting one is found; it embeds server 1.32.0. */
export const cliVersion = '1.9.1';

const oldestFitting = { major: 1, minor: 9 };

/** Whether a `temporal --version` line names a release that knows Standalone Activities. */
export function isFittingVersion(versionLine: string | undefined): boolean {
  const match = versionLine?.match(/temporal version v?(\d+)\.(\d+)/i);
  if (!match) return false;
  const major = Number(match[1]);
  const minor = Number(match[2]);
  return major > oldestFitting.major || (major === oldestFitting.major && minor >= oldestFitting.minor);
}
