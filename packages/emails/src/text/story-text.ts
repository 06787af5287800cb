import type { EventInMail } from '../event-in-mail.ts';
import type { Story } from '../parts/story-mail.tsx';
import type { EmailStrings } from '../strings/en.ts';
import { plainText } from './plain-text.ts';

/** The same mail for readers without HTML. */
export function storyText(
  story: Story,
  event: EventInMail,
  contact: string | null,
  strings: EmailStrings,
): string {
  return plainText([
    [event.name, strings.whenAndWhere(event.dates, event.venue)],
    ...story.sentences,
    story.note && [`${story.note.title}:`, story.note.text],
    [`${story.button.label}:`, story.button.href],
    story.facts.map(({ name, value }) => `${name}: ${value}`),
    story.stop ? [`${story.stop.label}:`, story.stop.href] : null,
    [story.why, ...(contact ? [strings.questions(contact)] : [])],
  ]);
}
