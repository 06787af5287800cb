import { Heading, Section, Text } from 'react-email';
import type { CouponCodeProps } from '../email-props.ts';
import { EmailFrame } from '../parts/email-frame.tsx';
import { FactTable } from '../parts/fact-table.tsx';
import { Perforation } from '../parts/perforation.tsx';
import { PrimaryButton } from '../parts/primary-button.tsx';
import type { EmailStrings } from '../strings/en.ts';
import { couponFacts } from '../text/coupon-facts.ts';
import { usePaint } from '../theme/paint.ts';
import { type } from '../theme/type.ts';

/** To somebody for whom a code was made: the code, what it does, and the page that takes it. */
export function CouponCode({ props, strings }: { props: CouponCodeProps; strings: EmailStrings }) {
  const words = strings.coupon;
  return (
    <EmailFrame
      strings={strings}
      event={props.event}
      preview={words.preview(props.code, words.does(props.discount, props.opens))}
      why={words.why(props.event.name)}
      contact={props.contact ?? null}
    >
      <Offer props={props} strings={strings} />
      <Perforation />
      <Section>
        <FactTable
          facts={[{ name: words.code, value: props.code, isCode: true }, ...couponFacts(props, words)]}
        />
      </Section>
    </EmailFrame>
  );
}

function Offer({ props, strings }: { props: CouponCodeProps; strings: EmailStrings }) {
  const paint = usePaint();
  const words = strings.coupon;
  return (
    <>
      <Heading as="h1" {...paint({ text: 'ink' }, type.title, 'title')}>
        {words.heading}
      </Heading>
      <Text {...paint({ text: 'soft' }, { ...type.body, marginTop: 12 })}>
        {words.lead(props.name, props.event.name)}
      </Text>
      <PrimaryButton href={props.shopUrl}>{words.open}</PrimaryButton>
      <Text {...paint({ text: 'muted' }, { ...type.small, marginTop: 16 })}>{words.yours}</Text>
    </>
  );
}
