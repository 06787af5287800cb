import { randomBytes } from 'node:crypto';
import type { CommandContext } from '@lanyard/commands/context';
import { createEvent } from '@lanyard/commands/events/create-event';
import type { EventId } from '@lanyard/domain/ids/ids';
import { anEventFile, type EventWishes } from './event-file.ts';

/** An event as factories pass it on. */
export interface MadeEvent {
  readonly eventId: EventId;
  readonly slug: string;
}

/** Makes an event with a slug of its own. */
export async function anEvent(ctx: CommandContext, wishes: EventWishes = {}): Promise<MadeEvent> {
  const file = anEventFile({ slug: `event-${randomBytes(5).toString('hex')}`, ...wishes });
  const { eventId } = await createEvent(ctx, file);
  return { eventId, slug: file.slug };
}
