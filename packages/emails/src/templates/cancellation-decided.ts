import type { CancellationDecidedProps } from '../email-props.ts';
import type { Story } from '../parts/story-mail.tsx';
import type { EmailStrings } from '../strings/en.ts';

/** To whoever asked, to the buyer, and to an attendee whose ticket was cancelled for them: how it was decided. */
export function cancellationDecidedStory(props: CancellationDecidedProps, strings: EmailStrings): Story {
  const { cancellation } = strings;
  const about = cancellation.what(props.isWholeOrder, props.references);
  const { approved, declined } = cancellation;
  return {
    heading: props.isApproved ? approved.heading : declined.heading,
    sentences: props.isApproved
      ? [
          props.buyerName === null
            ? approved.lead(props.readerName, about)
            : approved.leadAttendee(props.readerName, about, props.buyerName),
          moneySentence(props, strings),
        ]
      : [declined.lead(props.readerName, about)],
    note: props.answer === null ? null : { title: cancellation.answer, text: props.answer },
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
      ...(props.isApproved && props.amountMinor !== null && props.amountMinor > 0
        ? [{ name: cancellation.amount, value: strings.money(props.amountMinor, props.currency) }]
        : []),
    ],
    why: cancellation.why(props.event.name),
  };
}

function moneySentence(
  { amountMinor, currency }: CancellationDecidedProps,
  { cancellation: { approved }, money }: EmailStrings,
): string {
  if (amountMinor === null) return approved.moneyToBuyer;
  return amountMinor === 0 ? approved.noMoney : approved.money(money(amountMinor, currency));
}
