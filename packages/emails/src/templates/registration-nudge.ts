import type { Story } from '../parts/story-mail.tsx';
import type { EmailStrings } from '../strings/en.ts';
import type { RegistrationNudgeProps } from '../ticket-mail-props.ts';

/** To an attendee whose registration is unfinished, since the buyer asks for it. */
export function registrationNudgeStory(props: RegistrationNudgeProps, strings: EmailStrings): Story {
  const { nudge: words, ticketMail } = strings;
  const { event, buyerName, readerName } = props;
  return {
    heading: words.heading,
    sentences: [words.lead(readerName, buyerName, event.name), words.how, ticketMail.noPapers],
    note: null,
    button: { label: words.open, href: props.ticketUrl },
    facts: [
      { name: ticketMail.ticket, value: props.typeName },
      { name: ticketMail.reference, value: props.reference, isCode: true },
      { name: ticketMail.starts, value: props.starts },
    ],
    why: words.why(buyerName, event.name),
  };
}
