import type { CommandContext } from '@lanyard/commands/context';
import { applyEventFile } from '@lanyard/commands/events/apply-event-file';
import { createEvent } from '@lanyard/commands/events/create-event';
import { type EventFilePreview, previewEventFile } from '@lanyard/commands/events/preview-event-file';
import { eventChangeWords } from '@lanyard/domain/events/event-change-words';
import type { EventId } from '@lanyard/domain/ids/ids';
import type { CouponSource } from '@lanyard/domain/ports/coupons';
import { makeCoupons } from './make-coupons.ts';
import { PlainError } from './plain-error.ts';
import { type ReadEventFile, readEventFile } from './read-event-file.ts';

/** How a file is to be applied. */
export interface CreateEventOptions {
  readonly path: string;
  /** Slug of the event the file is about, where the file gives it another one. */
  readonly was?: string | undefined;
  /** Whether differences are applied without asking. */
  readonly applies: boolean;
  /** Asks whether the differences just shown are to be applied. */
  readonly confirms: () => Promise<boolean>;
  readonly coupons: Pick<CouponSource, 'lookUp' | 'create'> | null;
  readonly say: (line: string) => void;
}

/**
 * Makes an event out of a file, or shows how the event differs from it and applies that when told to; then makes
 * the codes that are missing. The same file again changes nothing.
 */
export async function createEventFromFile(ctx: CommandContext, options: CreateEventOptions): Promise<void> {
  const { path, was, coupons, say } = options;
  const read = readEventFile(path);
  const { file } = read;
  const slug = was ?? file.slug;
  const preview = await previewEventFile(ctx, { slug, file });
  if (!preview && was !== undefined) throw new PlainError(`There is no event ${was}.`);
  const eventId = preview ? await change(ctx, options, read, preview) : await make(ctx, read, say);
  if (!eventId) return;
  const { lines, areAllThere } = await makeCoupons(ctx, coupons, { eventId, file });
  if (!areAllThere) throw new PlainError(lines.join('\n'));
  for (const line of lines) say(line);
}

async function make(ctx: CommandContext, { file }: ReadEventFile, say: (line: string) => void) {
  const { eventId, isNew } = await createEvent(ctx, file);
  say(isNew ? `Event ${file.slug} made.` : `Event ${file.slug} was made a moment ago by somebody else.`);
  return eventId;
}

/** The event's id when it is as the file says now; null when its differences were shown and not applied. */
async function change(
  ctx: CommandContext,
  { applies, confirms, say }: CreateEventOptions,
  { file, tell }: ReadEventFile,
  { eventId, version, stored, changes, problems }: EventFilePreview,
): Promise<EventId | null> {
  const { slug } = stored;
  if (changes.length === 0) {
    say(`Event ${slug} is as the file says; nothing changed.`);
    return eventId;
  }
  say(`Event ${slug} would change:`);
  const currency = { from: stored.currency, to: file.currency };
  for (const found of changes) say(`  ${eventChangeWords(found, currency)}`);
  if (problems.length > 0) throw new PlainError(`${tell(problems)}\nNothing was changed.`);
  if (!applies && !(await confirms())) {
    say('Nothing was changed. Run it again with --apply to change it.');
    return null;
  }
  const result = await applyEventFile(ctx, { slug, version, file });
  switch (result.kind) {
    case 'APPLIED':
      say(
        `Event ${file.slug} changed: ${changes.length === 1 ? '1 difference' : `${changes.length} differences`}.`,
      );
      return eventId;
    case 'SAME':
      say(`Event ${slug} was changed the same way a moment ago; nothing changed.`);
      return eventId;
    case 'REFUSED':
      throw new PlainError(`${tell(result.problems)}\nNothing was changed.`);
    case 'OUTDATED':
    case 'NOT_FOUND':
      throw new PlainError(
        'The event was changed by somebody else meanwhile. Nothing was changed: run it again.',
      );
  }
}
