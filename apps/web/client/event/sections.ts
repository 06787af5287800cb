import type { EventView } from '@lanyard/domain/events/event-view';
import { eventWords } from '../strings/en/event.ts';
import { programmeDays } from './programme-days.ts';

/** Anchors of the sections this event really has, in the order of the page. */
export function sectionsOf(event: EventView): readonly { readonly id: string; readonly label: string }[] {
  const { content } = event;
  return [
    { id: 'tickets', label: eventWords.nav.tickets, isThere: true },
    { id: 'programme', label: eventWords.nav.programme, isThere: programmeDays(event).length > 0 },
    { id: 'swag', label: eventWords.nav.swag, isThere: event.swag.length > 0 },
    { id: 'speakers', label: eventWords.nav.speakers, isThere: content.speakers.length > 0 },
    { id: 'venue', label: eventWords.nav.venue, isThere: true },
    { id: 'questions', label: eventWords.nav.questions, isThere: content.questions.length > 0 },
  ].filter((section) => section.isThere);
}
