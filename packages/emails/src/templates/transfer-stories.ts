import type {
  TransferAcceptedProps,
  TransferEndedProps,
  TransferHandedOnProps,
  TransferOfferedProps,
  TransferOfferProps,
} from '../email-props.ts';
import type { Story } from '../parts/story-mail.tsx';
import type { EmailStrings } from '../strings/en.ts';

/** To somebody who is offered a ticket: by whom, for what, until when, and the link to answer. */
export function transferOfferStory(props: TransferOfferProps, { transfer }: EmailStrings): Story {
  const { offererName } = props;
  const words = transfer.offer;
  return {
    heading: offererName === null ? words.headingByOrganizers : words.heading,
    sentences: [words.lead(props.readerName, offererName, props.event.name), words.choose],
    note: null,
    button: { label: words.open, href: props.offerUrl },
    facts: [
      { name: transfer.type, value: props.typeName },
      { name: transfer.until, value: props.expiresAt },
    ],
    why: words.why(offererName),
  };
}

/** To whoever holds a ticket: that it was offered, and how to take that back. */
export function transferOfferedStory(props: TransferOfferedProps, { transfer }: EmailStrings): Story {
  const words = transfer.offered;
  return {
    heading: words.heading,
    sentences: [words.lead(props.readerName, props.recipientName, props.event.name), words.undo],
    note: null,
    button: { label: transfer.openTicket, href: props.ticketUrl },
    facts: [
      { name: transfer.type, value: props.typeName },
      { name: transfer.reference, value: props.reference, isCode: true },
      { name: transfer.until, value: props.expiresAt },
    ],
    why: words.why(props.event.name),
  };
}

/** To whoever took a ticket over: their own link. */
export function transferAcceptedStory(props: TransferAcceptedProps, { transfer }: EmailStrings): Story {
  const words = transfer.accepted;
  return {
    heading: words.heading,
    sentences: [
      words.lead(props.readerName, props.event.name),
      ...(props.hasQuestions ? [words.register] : []),
      words.keep,
    ],
    note: null,
    button: { label: transfer.openTicket, href: props.ticketUrl },
    facts: [
      { name: transfer.type, value: props.typeName },
      { name: transfer.reference, value: props.reference, isCode: true },
    ],
    why: words.why(props.event.name),
  };
}

/** To whoever held a ticket that somebody took over. */
export function transferHandedOnStory(props: TransferHandedOnProps, { transfer }: EmailStrings): Story {
  const words = transfer.handedOn;
  return {
    heading: words.heading,
    sentences: [words.lead(props.readerName, props.recipientName, props.event.name), words.dead],
    note: null,
    button: {
      label: props.isOrderPage ? transfer.openOrder : transfer.seeEvent,
      href: props.pageUrl,
    },
    facts: [
      { name: transfer.type, value: props.typeName },
      { name: transfer.reference, value: props.reference, isCode: true },
    ],
    why: words.why(props.event.name),
  };
}

/** To either side of an offer that ended without a new holder. */
export function transferEndedStory(props: TransferEndedProps, { transfer }: EmailStrings): Story {
  const words = transfer.ended;
  const { end, event, otherName, readerName, isHolder } = props;
  return {
    heading: words.heading[end],
    sentences: [
      isHolder
        ? words.toHolder(readerName, otherName ?? '', end)
        : words.toRecipient(readerName, otherName, end),
    ],
    note: null,
    button: { label: isHolder ? transfer.openTicket : transfer.seeEvent, href: props.pageUrl },
    facts: [{ name: transfer.type, value: props.typeName }],
    why: isHolder ? words.whyHolder(event.name) : words.whyRecipient(event.name),
  };
}
