import type { CouponCodeProps } from '../email-props.ts';
import type { EmailStrings } from '../strings/en.ts';
import { couponFacts } from '../text/coupon-facts.ts';
import { plainText } from '../text/plain-text.ts';

/** The code's mail for readers without HTML. */
export function couponCodeText(props: CouponCodeProps, strings: EmailStrings): string {
  const words = strings.coupon;
  const { event } = props;
  return plainText([
    [event.name, strings.whenAndWhere(event.dates, event.venue)],
    words.lead(props.name, event.name),
    [`${words.open}:`, props.shopUrl],
    words.yours,
    [
      `${words.code}: ${props.code}`,
      ...couponFacts(props, words).map(({ name, value }) => `${name}: ${value}`),
    ],
    [words.why(event.name), ...(props.contact ? [strings.questions(props.contact)] : [])],
  ]);
}
