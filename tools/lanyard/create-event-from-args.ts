import { parseArgs } from 'node:util';
import { confirm } from './confirm.ts';
import { createEventFromFile } from './create-event.ts';
import type { OpenTools } from './open-tools.ts';
import { PlainError } from './plain-error.ts';

const usage = `Usage: npm run lanyard -- create-event <file.yaml> [--apply] [--was <slug>]

  --apply   applies the differences of a changed file without asking
  --was     slug of the event, where the file gives it another one`;

/** Reads the command line of `create-event` and does it. */
export async function createEventFromArgs(
  { coupons, ...ctx }: OpenTools,
  args: readonly string[],
): Promise<void> {
  const { path, apply = false, was } = readArgs(args);
  await createEventFromFile(ctx, {
    path,
    was,
    applies: apply,
    confirms: () => confirm('Change the event?'),
    coupons: coupons?.source ?? null,
    say: console.log,
  });
}

function readArgs(args: readonly string[]) {
  const options = { apply: { type: 'boolean' }, was: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new PlainError(usage);
    return { path, ...values };
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new PlainError(`${error instanceof Error ? error.message.split('. ')[0] : ''}.\n\n${usage}`);
  }
}
