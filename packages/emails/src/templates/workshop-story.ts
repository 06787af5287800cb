import type { Story } from '../parts/story-mail.tsx';
import type { EmailStrings } from '../strings/en.ts';
import type { WorkshopMailProps } from '../workshop-mail-props.ts';

/** To a ticket's holder: what became of a seat in a workshop, or of their place in its line. */
export function workshopStory(props: WorkshopMailProps, { workshop: words }: EmailStrings): Story {
  const { cause, workshop, event } = props;
  return {
    heading: words.heading[cause],
    sentences: [
      `${words.hello(props.readerName)} ${words.lead[cause](workshop.title)}`,
      ...(props.gaveUp === null ? [] : [words.gaveUp(props.gaveUp)]),
      ...nextSentences(props, words),
    ],
    note: null,
    button: { label: words.open[cause], href: props.ticketUrl },
    facts: [
      { name: words.title, value: workshop.title },
      { name: words.when, value: workshop.when },
      { name: words.room, value: workshop.room },
      { name: words.reference, value: props.reference, isCode: true },
    ],
    why: words.why(event.name),
  };
}

/** What the reader can do now. */
function nextSentences(
  { cause, until, price, parkedWhy, clashing }: WorkshopMailProps,
  words: EmailStrings['workshop'],
): readonly string[] {
  switch (cause) {
    case 'SEATED':
      return [words.noThanks];
    case 'OFFERED':
      return [
        ...(until === null ? [] : [words.keptUntil(until)]),
        ...(price === null ? [] : [words.costs(price)]),
      ];
    case 'PARKED':
      return parkedWhy === null ? [] : [words.parked[parkedWhy](clashing ?? words.title)];
    case 'OFFER_EXPIRED':
      return [words.joinAgain];
    case 'REMOVED':
    case 'SEAT_TAKEN':
      return [words.nothingToDo];
    case 'SWAPPED':
      return [];
  }
}
