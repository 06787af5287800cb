import type { CommandContext } from '@lanyard/commands/context';
import { exportEvent } from '@lanyard/commands/events/export-event';
import { eventYaml } from './event-yaml.ts';
import { PlainError } from './plain-error.ts';

/** Prints an event as the file it would be made from. */
export async function exportEventAsFile(
  ctx: CommandContext,
  slug: string | undefined,
  say: (text: string) => void,
): Promise<void> {
  if (!slug) throw new PlainError('Name the event: npm run lanyard -- export-event demo');
  const exported = await exportEvent(ctx.db.prisma, slug);
  if (!exported) throw new PlainError(`There is no event ${slug}.`);
  say(eventYaml(exported.file).trimEnd());
}
