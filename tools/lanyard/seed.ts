import { fileURLToPath } from 'node:url';
import type { CommandContext } from '@lanyard/commands/context';
import { createEventFromFile } from './create-event.ts';

/** Makes the demo event, if it is not there yet. */
export async function seed(ctx: CommandContext): Promise<void> {
  await createEventFromFile(ctx, fileURLToPath(new URL('../../examples/conference.yaml', import.meta.url)));
}
