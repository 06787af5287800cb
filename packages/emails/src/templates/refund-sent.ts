import type { RefundSentProps } from '../email-props.ts';
import type { Story } from '../parts/story-mail.tsx';
import type { EmailStrings } from '../strings/en.ts';

/** To the buyer: how much money goes back, why, and when it is there. */
export function refundSentStory(props: RefundSentProps, strings: EmailStrings): Story {
  const { cancellation, refund } = strings;
  const amount = strings.money(props.amountMinor, props.currency);
  return {
    heading: refund.heading(amount),
    sentences: [
      refund.lead(props.readerName, amount, props.cause),
      refund.arrives,
      ...(props.noteNumber === null ? [] : [refund.note(props.noteNumber)]),
    ],
    note: null,
    button: { label: refund.open, href: props.orderUrl },
    facts: [
      { name: cancellation.order, value: props.orderReference, isCode: true },
      { name: cancellation.amount, value: amount },
      ...(props.noteNumber === null
        ? []
        : [{ name: refund.noteFact, value: props.noteNumber, isCode: true }]),
    ],
    why: cancellation.why(props.event.name),
  };
}
