import type { CouponCodeProps } from '../email-props.ts';
import type { Fact } from '../parts/fact-table.tsx';
import type { EmailStrings } from '../strings/en.ts';

/** What a code does and when, fact by fact; what it does not limit is left out. */
export function couponFacts(props: CouponCodeProps, words: EmailStrings['coupon']): Fact[] {
  const { discount, opens, ticketTypes, uses, minimumTickets, from, until } = props;
  return [
    { name: words.worth, value: words.does(discount, opens) },
    ...(ticketTypes === null ? [] : [{ name: words.types, value: ticketTypes.join(', ') }]),
    { name: words.good, value: words.uses(uses) },
    ...(minimumTickets > 1 ? [{ name: words.minimum, value: words.inOrder(minimumTickets) }] : []),
    ...(from === null ? [] : [{ name: words.from, value: from }]),
    ...(until === null ? [] : [{ name: words.until, value: until }]),
  ];
}
