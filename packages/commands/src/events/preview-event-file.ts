import type { EventFile } from '@lanyard/domain/events/event-file';
import { diffEventFiles, type EventFileChange } from '@lanyard/domain/events/event-file-diff';
import type { EventFileProblem } from '@lanyard/domain/events/event-file-problems';
import { refusedChanges } from '@lanyard/domain/events/refused-changes';
import type { EventId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { exportEvent } from './export-event.ts';
import { readEventSales } from './read-event-sales.ts';

/** What applying a file would change, and what of it is not allowed as things stand. */
export interface EventFilePreview {
  readonly eventId: EventId;
  readonly version: number;
  readonly stored: EventFile;
  readonly changes: readonly EventFileChange[];
  readonly problems: readonly EventFileProblem[];
}

/** Compares a checked file with the event at a slug and changes nothing; null when there is no such event. */
export async function previewEventFile(
  { db: { prisma } }: Pick<CommandContext, 'db'>,
  input: { readonly slug: string; readonly file: EventFile },
): Promise<EventFilePreview | null> {
  const stored = await exportEvent(prisma, input.slug);
  if (!stored) return null;
  const changes = diffEventFiles(stored.file, input.file);
  const problems =
    changes.length === 0
      ? []
      : refusedChanges(stored.file, input.file, await readEventSales(prisma, stored.eventId));
  return { eventId: stored.eventId, version: stored.version, stored: stored.file, changes, problems };
}
