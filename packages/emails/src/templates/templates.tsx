import type { ReactElement } from 'react';
import type { EmailName, EmailProps } from '../email-props.ts';
import type { EmailStrings } from '../strings/en.ts';
import { couponCodeText } from './coupon-code.text.ts';
import { CouponCode } from './coupon-code.tsx';
import { orderReceiptText } from './order-receipt.text.ts';
import { OrderReceipt } from './order-receipt.tsx';
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
};
