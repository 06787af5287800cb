import type { ChangeChosenProps, EventChangedProps } from '../event-change-mail-props.ts';
import type { Story } from '../parts/story-mail.tsx';
import type { EmailStrings } from '../strings/en.ts';

/** To whoever has tickets: what became of the event, and what they can choose. */
export function eventChangedStory(props: EventChangedProps, strings: EmailStrings): Story {
  const { changed: words } = strings.eventChange;
  const { event, readerName, what, chooseBy, otherwise, isCancelled } = props;
  const meaning = chooseBy === null ? [words.stays] : [words.choose(chooseBy), words.otherwise[otherwise]];
  return {
    heading: isCancelled ? words.headingCancelled : words.heading,
    sentences: [
      isCancelled ? words.leadCancelled(readerName, event.name) : words.lead(readerName, event.name, what),
      ...(props.words === '' ? [] : [words.said(props.words)]),
      ...(isCancelled ? [words.money] : meaning),
    ],
    note: null,
    button: { label: words.open, href: props.pageUrl },
    facts: [],
    why: words.why(event.name),
  };
}

/** To whoever chose: what holds now, and until when they can choose anew. */
export function changeChosenStory(props: ChangeChosenProps, strings: EmailStrings): Story {
  const { chosen: words, changed } = strings.eventChange;
  const { event, readerName, choice, chooseBy, reference } = props;
  return {
    heading: words.heading,
    sentences: [words.lead[choice](readerName, event.name), words.until[choice](chooseBy)],
    note: null,
    button: { label: words.open, href: props.pageUrl },
    facts: [{ name: words.ticket, value: reference, isCode: true }],
    why: changed.why(event.name),
  };
}
