import type { EventView } from '@lanyard/domain/events/event-view';
import { eventWords } from '../strings/en/event.ts';

/** Anchors of the sections this event really has, in the order of the page. */
export function sectionsOf(event: EventView): readonly { readonly id: string; readonly label: string }[] {
  const { content } = event;
  return [
    { id: 'tickets', label: eventWords.nav.tickets, isThere: true },
    { id: 'programme', label: eventWords.nav.programme, isThere: content.programme.length > 0 },
    { id: 'speakers', label: eventWords.nav.speakers, isThere: content.speakers.length > 0 },
    { id: 'venue', label: eventWords.nav.venue, isThere: true },
    { id: 'questions', label: eventWords.nav.questions, isThere: content.questions.length > 0 },
  ].filter((section) => section.isThere);
}
