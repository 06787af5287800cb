import type { CancellationAskedProps } from '../email-props.ts';
import type { Story } from '../parts/story-mail.tsx';
import type { EmailStrings } from '../strings/en.ts';

/** To whoever asked to cancel, and to the buyer when the attendee did: it was noted, and what happens next. */
export function cancellationAskedStory(props: CancellationAskedProps, strings: EmailStrings): Story {
  const { cancellation } = strings;
  const words = cancellation.asked;
  const about = cancellation.what(props.isWholeOrder, props.references);
  const isAsker = props.attendeeName === null;
  return {
    heading: isAsker ? words.heading : words.headingBuyer,
    sentences: [
      isAsker
        ? words.lead(props.readerName, about)
        : words.leadBuyer(props.readerName, props.attendeeName ?? '', about),
      dueSentence(props, strings),
    ],
    note: null,
    button: {
      label: props.isOrderPage ? cancellation.openOrder : cancellation.openTicket,
      href: props.pageUrl,
    },
    facts: [
      {
        name: cancellation.about,
        value: cancellation.whatFact(props.isWholeOrder, props.references),
        isCode: !props.isWholeOrder,
      },
      ...(props.orderReference
        ? [{ name: cancellation.order, value: props.orderReference, isCode: true }]
        : []),
    ],
    why: cancellation.why(props.event.name),
  };
}

function dueSentence({ due, percent, currency }: CancellationAskedProps, strings: EmailStrings): string {
  const words = strings.cancellation.asked;
  if (due === 0 || percent === 0) return words.nothingDue;
  return due === null ? words.dueBuyer(percent) : words.due(strings.money(due, currency), percent);
}
