import type { ReminderProps } from '../email-props.ts';
import type { Story } from '../parts/story-mail.tsx';
import type { EmailStrings } from '../strings/en.ts';

/** To a ticket's holder, or to the buyer of tickets without names: what is left to do, what is near, or thanks. */
export function reminderStory(props: ReminderProps, strings: EmailStrings): Story {
  const { reminder: words } = strings;
  const { kind, event, startsIn, unnamed } = props;
  const isBuyer = unnamed > 0;
  return {
    heading: isBuyer && kind === 'REGISTRATION_OPEN' ? words.headingUnnamed : words.heading[kind],
    sentences: [
      `${words.hello(props.readerName)} ${openingOf(props, strings)}`,
      ...(isBuyer ? [words.unnamed(unnamed)] : []),
      ...props.workshops.map(({ title, when, room }) => words.workshop(title, when, room)),
      ...(isBuyer ? [] : attendeeSentences(props, strings)),
    ],
    note: null,
    button: { label: isBuyer ? words.openOrder : words.open[kind], href: props.pageUrl },
    facts: [
      ...(kind === 'AFTER_EVENT'
        ? []
        : [
            { name: words.begins, value: props.startsAt },
            { name: words.where, value: event.venue },
          ]),
      ...(isBuyer
        ? []
        : [
            { name: words.type, value: props.typeName },
            { name: words.reference, value: props.reference, isCode: true },
          ]),
    ],
    why: (isBuyer ? words.whyBuyer : words.why)(event.name),
    stop: props.stopUrl === null ? null : { label: words.stop, href: props.stopUrl },
  };

  function openingOf({ opening }: ReminderProps, { reminder }: EmailStrings): string {
    if (opening !== null) return opening;
    if (isBuyer && kind === 'REGISTRATION_OPEN') return reminder.opening.EVENT_NEAR(event.name, startsIn);
    return reminder.opening[kind](event.name, startsIn);
  }
}

function attendeeSentences({ kind, isOpen }: ReminderProps, { reminder: words }: EmailStrings): string[] {
  switch (kind) {
    case 'REGISTRATION_OPEN':
      return [];
    case 'EVENT_NEAR':
    case 'WORKSHOP_DETAILS':
      return [isOpen ? words.stillOpen : words.bring];
    case 'AFTER_EVENT':
      return [words.thanks];
  }
}
