import type { ReceiptCorrectedProps } from '../email-props.ts';
import type { Story } from '../parts/story-mail.tsx';
import type { EmailStrings } from '../strings/en.ts';

/** To the buyer: which papers took which one's place. */
export function receiptCorrectedStory(props: ReceiptCorrectedProps, strings: EmailStrings): Story {
  const { corrected } = strings;
  const { oldNumber, noteNumber, number } = props;
  return {
    heading: corrected.heading,
    sentences: [corrected.lead(props.readerName, oldNumber, noteNumber, number), corrected.nothing],
    note: null,
    button: { label: corrected.open, href: props.orderUrl },
    facts: [
      { name: corrected.number, value: number, isCode: true },
      { name: corrected.total, value: strings.money(props.amountMinor, props.currency) },
      { name: corrected.note, value: noteNumber, isCode: true },
      { name: corrected.old, value: oldNumber, isCode: true },
      { name: corrected.order, value: props.orderReference, isCode: true },
    ],
    why: corrected.why(props.event.name),
  };
}
