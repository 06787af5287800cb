import type { TicketLinkProps } from '../email-props.ts';
import type { EmailStrings } from '../strings/en.ts';
import { plainText } from '../text/plain-text.ts';

/** The ticket's mail for readers without HTML. */
export function ticketLinkText(props: TicketLinkProps, strings: EmailStrings): string {
  const words = strings.ticket;
  const { event } = props;
  return plainText([
    [event.name, strings.whenAndWhere(event.dates, event.venue)],
    words.lead(props.attendeeName, props.buyerName, event.name),
    [`${words.open}:`, props.ticketUrl],
    props.hasPapers ? words.yoursWithPapers : words.yours,
    [
      `${words.type}: ${props.typeName}`,
      `${words.attendee}: ${props.attendeeName}`,
      `${words.reference}: ${props.reference}`,
    ],
    [words.why(props.buyerName), ...(props.contact ? [strings.questions(props.contact)] : [])],
  ]);
}
