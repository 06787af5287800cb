import type { OrderReceiptProps } from '../email-props.ts';
import type { EmailStrings } from '../strings/en.ts';
import { amountRows, plainText } from '../text/plain-text.ts';
import { receiptSums } from '../text/receipt-sums.ts';

/** The receipt for readers without HTML. */
export function orderReceiptText(props: OrderReceiptProps, strings: EmailStrings): string {
  const words = strings.receipt;
  const { event, order, ticket } = props;
  const money = (minor: number) => strings.money(minor, props.currency);
  const lead = props.grossMinor > 0 ? words.paid : words.free;
  const unnamed = props.unnamedCount;
  return plainText([
    [event.name, strings.whenAndWhere(event.dates, event.venue)],
    words.heading(props.ticketCount),
    lead(props.buyerName, props.ticketCount, event.name),
    ticket && [
      `${strings.ticket.type}: ${ticket.typeName}`,
      `${strings.ticket.attendee}: ${ticket.attendeeName}`,
      `${strings.ticket.reference}: ${ticket.reference}`,
    ],
    ticket && [`${words.openTicket}:`, ticket.url],
    unnamed > 0 && [`${words.unnamedTitle(unnamed)}.`, words.unnamedText(unnamed)],
    [ticket ? words.orderPage : `${words.openOrder}:`, props.orderUrl],
    '- - - - - - - - - - - - - - - - - - - - - - - - -',
    [
      words.title,
      ...(props.number === null ? [] : [`${words.number}: ${props.number}`]),
      `${words.order}: ${order.reference}`,
      `${words.placed}: ${order.placedAt}`,
    ],
    amountRows([
      ...props.lines.map((line) => [lineName(line), money(line.grossMinor)] as const),
      ...receiptSums(props, strings).map(({ name, amount }) => [name, amount] as const),
      [props.grossMinor > 0 ? words.totalPaid : words.total, money(props.grossMinor)],
    ]),
    [words.why(event.name), ...(props.contact ? [strings.questions(props.contact)] : [])],
  ]);

  function lineName(line: OrderReceiptProps['lines'][number]): string {
    const { quantity, name, detail, unitGrossMinor } = line;
    const full = detail === null ? name : strings.withDetail(name, detail);
    const title = strings.lineName(quantity, full);
    return quantity > 1 && unitGrossMinor > 0 ? `${title} (${strings.each(money(unitGrossMinor))})` : title;
  }
}
