import type { ReactElement } from 'react';
import type { EmailName, EmailProps, EventInMail } from '../email-props.ts';
import { StoryMail, type Story } from '../parts/story-mail.tsx';
import type { EmailStrings } from '../strings/en.ts';
import { storyText } from '../text/story-text.ts';
import { cancellationAskedStory } from './cancellation-asked.ts';
import { cancellationDecidedStory } from './cancellation-decided.ts';
import { couponCodeText } from './coupon-code.text.ts';
import { CouponCode } from './coupon-code.tsx';
import { orderReceiptText } from './order-receipt.text.ts';
import { OrderReceipt } from './order-receipt.tsx';
import { reminderStory } from './reminder.ts';
import { refundSentStory } from './refund-sent.ts';
import { ticketLinkText } from './ticket-link.text.ts';
import { TicketLink } from './ticket-link.tsx';

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
  reminder: storyTemplate(
    reminderStory,
    ({ kind, event, startsIn, subject }, { reminder }) =>
      subject ?? reminder.subject[kind](event.name, startsIn),
  ),
  'refund-sent': storyTemplate(refundSentStory, ({ amountMinor, currency, event }, { refund, money }) =>
    refund.subject(money(amountMinor, currency), event.name),
  ),
};

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
