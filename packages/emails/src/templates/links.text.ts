import type { EmailStrings } from '../strings/en.ts';
import { plainText } from '../text/plain-text.ts';
import type { LinkInMail, LinksProps } from '../ticket-mail-props.ts';

/** The mail of links for readers without HTML. */
export function linksText(props: LinksProps, strings: EmailStrings): string {
  const words = strings.links;
  const { event, orders, tickets } = props;
  const list = (links: readonly LinkInMail[]) =>
    links.map(({ title, reference, url }) => [`${title}, ${reference}:`, url]);
  return plainText([
    [event.name, strings.whenAndWhere(event.dates, event.venue)],
    words.lead(props.readerName, event.name),
    orders.length > 0 && words.orders,
    ...list(orders),
    tickets.length > 0 && words.tickets,
    ...list(tickets),
    [words.why, ...(props.contact ? [strings.questions(props.contact)] : [])],
  ]);
}
