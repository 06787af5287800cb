import type { ReactElement } from 'react';
import type { EmailName, EmailProps } from '../email-props.ts';
import type { EventInMail } from '../event-in-mail.ts';
import { StoryMail, type Story } from '../parts/story-mail.tsx';
import type { EmailStrings } from '../strings/en.ts';
import { storyText } from '../text/story-text.ts';
import { cancellationAskedStory } from './cancellation-asked.ts';
import { cancellationDecidedStory } from './cancellation-decided.ts';
import { couponCodeText } from './coupon-code.text.ts';
import { CouponCode } from './coupon-code.tsx';
import { changeChosenStory, eventChangedStory, ticketConvertedStory } from './event-change-stories.ts';
import { orderReceiptText } from './order-receipt.text.ts';
import { OrderReceipt } from './order-receipt.tsx';
import { receiptCorrectedStory } from './receipt-corrected.ts';
import { registrationNudgeStory } from './registration-nudge.ts';
import { reminderStory } from './reminder.ts';
import { refundSentStory } from './refund-sent.ts';
import { linksText } from './links.text.ts';
import { Links } from './links.tsx';
import { ticketLinkText } from './ticket-link.text.ts';
import { TicketLink } from './ticket-link.tsx';
import {
  transferAcceptedStory,
  transferEndedStory,
  transferHandedOnStory,
  transferOfferedStory,
  transferOfferStory,
} from './transfer-stories.ts';
import { workshopStory } from './workshop-story.ts';
import { ticketMailStory } from './ticket-mail.ts';
import type { TicketMailProps } from '../ticket-mail-props.ts';

/** What makes a mail of its props. */
export interface Template<Props> {
  readonly subject: (props: Props, strings: EmailStrings) => string;
  readonly html: (props: Props, strings: EmailStrings) => ReactElement;
  readonly text: (props: Props, strings: EmailStrings) => string;
}

/** Every mail; a name without a template, or the other way round, does not compile. */
export const templates: { readonly [Name in EmailName]: Template<EmailProps[Name]> } = {
  'order-receipt': {
    subject: (props, { receipt }) =>
      receipt.subject(props.ticketCount, props.event.name, props.order.reference),
    html: (props, strings) => <OrderReceipt props={props} strings={strings} />,
    text: orderReceiptText,
  },
  'ticket-link': {
    subject: (props, { ticket }) => ticket.subject(props.event.name),
    html: (props, strings) => <TicketLink props={props} strings={strings} />,
    text: ticketLinkText,
  },
  'coupon-code': {
    subject: (props, { coupon }) => coupon.subject(props.event.name),
    html: (props, strings) => <CouponCode props={props} strings={strings} />,
    text: couponCodeText,
  },
  'cancellation-asked': storyTemplate(cancellationAskedStory, (props, { cancellation: { asked } }) =>
    (props.attendeeName === null ? asked.subject : asked.subjectBuyer)(props.event.name),
  ),
  'cancellation-decided': storyTemplate(
    cancellationDecidedStory,
    ({ isApproved, buyerName, event }, { cancellation: { approved, declined } }) => {
      if (!isApproved) return declined.subject(event.name);
      return (buyerName === null ? approved.subject : approved.subjectAttendee)(event.name);
    },
  ),
  'ticket-ready': ticketTemplate(),
  'ticket-changed': ticketTemplate(),
  'ticket-renewed': ticketTemplate(),
  'ticket-again': ticketTemplate(),
  'registration-nudge': storyTemplate(registrationNudgeStory, ({ buyerName, event }, { nudge }) =>
    nudge.subject(buyerName, event.name),
  ),
  links: {
    subject: (props, { links }) => links.subject(props.event.name),
    html: (props, strings) => <Links props={props} strings={strings} />,
    text: linksText,
  },
  'transfer-offer': storyTemplate(transferOfferStory, ({ event }, { transfer }) =>
    transfer.offer.subject(event.name),
  ),
  'transfer-offered': storyTemplate(transferOfferedStory, ({ event }, { transfer }) =>
    transfer.offered.subject(event.name),
  ),
  'transfer-accepted': storyTemplate(transferAcceptedStory, ({ event }, { transfer }) =>
    transfer.accepted.subject(event.name),
  ),
  'transfer-handed-on': storyTemplate(transferHandedOnStory, ({ event }, { transfer }) =>
    transfer.handedOn.subject(event.name),
  ),
  'transfer-ended': storyTemplate(transferEndedStory, ({ event, end }, { transfer }) =>
    transfer.ended.subject[end](event.name),
  ),
  reminder: storyTemplate(
    reminderStory,
    ({ kind, event, startsIn, subject }, { reminder }) =>
      subject ?? reminder.subject[kind](event.name, startsIn),
  ),
  workshop: storyTemplate(workshopStory, ({ cause, workshop }, { workshop: words }) =>
    words.subject[cause](workshop.title),
  ),
  'receipt-corrected': storyTemplate(receiptCorrectedStory, ({ number, event }, { corrected }) =>
    corrected.subject(number, event.name),
  ),
  'event-changed': storyTemplate(eventChangedStory, ({ event, isCancelled }, { eventChange: { changed } }) =>
    (isCancelled ? changed.subjectCancelled : changed.subject)(event.name),
  ),
  'ticket-converted': storyTemplate(
    ticketConvertedStory,
    ({ event, isDone }, { eventChange: { converted } }) =>
      (isDone ? converted.subject : converted.subjectNot)(event.name),
  ),
  'change-chosen': storyTemplate(changeChosenStory, ({ event }, { eventChange }) =>
    eventChange.chosen.subject(event.name),
  ),
  'refund-sent': storyTemplate(refundSentStory, ({ amountMinor, currency, event }, { refund, money }) =>
    refund.subject(money(amountMinor, currency), event.name),
  ),
};

/** A mail that carries a ticket. */
function ticketTemplate(): Template<TicketMailProps> {
  return storyTemplate(ticketMailStory, ({ cause, event }, { ticketMail }) =>
    ticketMail.subject[cause](event.name),
  );
}

/** A mail that tells one thing. */
function storyTemplate<Props extends { readonly event: EventInMail; readonly contact?: string | null }>(
  storyOf: (props: Props, strings: EmailStrings) => Story,
  subject: Template<Props>['subject'],
): Template<Props> {
  return {
    subject,
    html: (props, strings) => (
      <StoryMail
        story={storyOf(props, strings)}
        event={props.event}
        contact={props.contact ?? null}
        strings={strings}
      />
    ),
    text: (props, strings) => storyText(storyOf(props, strings), props.event, props.contact ?? null, strings),
  };
}
