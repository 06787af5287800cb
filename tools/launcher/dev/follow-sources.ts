import { describeError } from '../plain-error.ts';
import type { Stack } from '../stack.ts';
import { buildApp } from '../stack/builds.ts';
import { lanyardParts } from '../stack/part-catalog.ts';
import { affectedParts, type DevPart } from './affected-parts.ts';
import { watchSources } from './watch-sources.ts';

/** Starts the parts of a stack again whose sources have changed; a mistake in them is said, and the next change tried. */
export function followSources(
  stack: Stack,
  { say, signal }: { say: (sentence: string) => void; signal: AbortSignal },
): Promise<void> {
  const startAgain = async (part: DevPart) => {
    const { build } = lanyardParts[part];
    // The servers draw pages from their sources; workflows need a bundle.
    if (build && part === 'worker') await buildApp({ ...build, signal });
    const running = { ...stack.parts, admin: some(stack.parts.admin), sandbox: some(stack.parts.sandbox) };
    for (const copy of running[part]) {
      if (signal.aborted) return;
      await copy.restart();
      say(`${copy.name} runs the new code.`);
    }
  };
  return watchSources(signal, async (files) => {
    for (const part of affectedParts(files)) {
      await startAgain(part).catch((error: unknown) => {
        if (!signal.aborted) say(`${describeError(error)}\nWaiting for the next change.`);
      });
    }
  });
}

const some = <Part>(part: Part | undefined): Part[] => (part ? [part] : []);
