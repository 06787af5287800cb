import type { Story } from '../parts/story-mail.tsx';
import type { EmailStrings } from '../strings/en.ts';
import { QR_CONTENT_ID, type TicketMailProps } from '../ticket-mail-props.ts';

/** A mail that carries a ticket: the link, and with it, once everything is filled in, the code for the door. */
export function ticketMailStory(props: TicketMailProps, strings: EmailStrings): Story {
  const words = strings.ticketMail;
  const { cause, event, reference } = props;
  return {
    heading: words.heading[cause],
    sentences: [
      words.lead[cause](props.readerName, event.name),
      props.hasPapers ? words.papers : words.noPapers,
    ],
    note: null,
    picture: props.hasPapers ? { contentId: QR_CONTENT_ID, label: words.qr(reference) } : null,
    button: { label: words.open, href: props.ticketUrl },
    facts: [
      { name: words.ticket, value: props.typeName },
      ...(props.attendeeName === null ? [] : [{ name: words.name, value: props.attendeeName }]),
      { name: words.reference, value: reference, isCode: true },
      { name: words.starts, value: props.starts },
      { name: words.address, value: props.address },
    ],
    why: words.why[cause](event.name),
  };
}
