import type { CommandContext } from '@lanyard/commands/context';
import { createEvent } from '@lanyard/commands/events/create-event';
import { PlainError } from './plain-error.ts';
import { readEventFile } from './read-event-file.ts';

/** Makes an event out of a file; the same file again changes nothing. */
export async function createEventFromFile(ctx: CommandContext, path: string | undefined): Promise<void> {
  if (!path) throw new PlainError('Name the event file: npm run lanyard -- create-event conference.yaml');
  const { file } = readEventFile(path);
  const { isNew } = await createEvent(ctx, file);
  console.log(isNew ? `Event ${file.slug} made.` : `Event ${file.slug} is there already; nothing changed.`);
}
