import type {
  ChangeChosenProps,
  EventChangedProps,
  TicketConvertedProps,
} from '../event-change-mail-props.ts';
import type { Story } from '../parts/story-mail.tsx';
import type { EmailStrings } from '../strings/en.ts';

/** To whoever has tickets: what became of the event, and what they can choose. */
export function eventChangedStory(props: EventChangedProps, strings: EmailStrings): Story {
  const { changed: words } = strings.eventChange;
  const { event, readerName, what, chooseBy, otherwise, convertTo, isCancelled } = props;
  const convert = convertTo === null ? [] : [words.convert(convertTo)];
  const asked = (until: string) => [words.choose(until), ...convert, words.otherwise[otherwise]];
  const meaning = chooseBy === null ? [words.stays] : asked(chooseBy);
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
    sentences: [
      words.lead[choice](readerName, event.name, props.convertTo ?? ''),
      words.until[choice](chooseBy),
    ],
    note: null,
    button: { label: words.open, href: props.pageUrl },
    facts: [{ name: words.ticket, value: reference, isCode: true }],
    why: changed.why(event.name),
  };
}

/** To whoever holds a ticket for which another type was chosen: what it is now. */
export function ticketConvertedStory(props: TicketConvertedProps, strings: EmailStrings): Story {
  const { converted: words, chosen, changed } = strings.eventChange;
  const { event, readerName, reference, typeName, isDone, asksMore } = props;
  return {
    heading: isDone ? words.heading : words.headingNot,
    sentences: [
      (isDone ? words.lead : words.leadNot)(readerName, event.name, typeName),
      ...(asksMore ? [words.asks] : []),
    ],
    note: null,
    button: { label: words.open, href: props.pageUrl },
    facts: [{ name: chosen.ticket, value: reference, isCode: true }],
    why: changed.why(event.name),
  };
}
