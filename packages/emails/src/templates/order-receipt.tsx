import { Heading, Link, Section, Text } from 'react-email';
import type { OrderReceiptProps } from '../email-props.ts';
import { EmailFrame } from '../parts/email-frame.tsx';
import { FactTable } from '../parts/fact-table.tsx';
import { Note } from '../parts/note.tsx';
import { Perforation } from '../parts/perforation.tsx';
import { PrimaryButton } from '../parts/primary-button.tsx';
import { ReceiptTable } from '../parts/receipt-table.tsx';
import type { EmailStrings } from '../strings/en.ts';
import { usePaint } from '../theme/paint.ts';
import { type } from '../theme/type.ts';

/** The buyer's receipt: the next step first, then what was bought and paid. */
export function OrderReceipt({ props, strings }: { props: OrderReceiptProps; strings: EmailStrings }) {
  const words = strings.receipt;
  const total = strings.money(props.grossMinor, props.currency);
  return (
    <EmailFrame
      strings={strings}
      event={props.event}
      preview={words.preview(props.ticketCount, total)}
      why={words.why(props.event.name)}
      contact={props.contact ?? null}
    >
      <News props={props} strings={strings} />
      <Perforation />
      <Papers props={props} strings={strings} />
    </EmailFrame>
  );
}

function News({ props, strings }: { props: OrderReceiptProps; strings: EmailStrings }) {
  const paint = usePaint();
  const words = strings.receipt;
  const lead = props.grossMinor > 0 ? words.paid : words.free;
  return (
    <>
      <Heading as="h1" {...paint({ text: 'ink' }, type.title, 'title')}>
        {words.heading(props.ticketCount)}
      </Heading>
      <Text {...paint({ text: 'soft' }, { ...type.body, marginTop: 12 })}>
        {lead(props.buyerName, props.ticketCount, props.event.name)}
      </Text>
      {props.ticket ? (
        <Section style={{ padding: '20px 0 0' }}>
          <FactTable
            facts={[
              { name: strings.ticket.type, value: props.ticket.typeName },
              { name: strings.ticket.attendee, value: props.ticket.attendeeName },
              { name: strings.ticket.reference, value: props.ticket.reference, isCode: true },
            ]}
          />
        </Section>
      ) : null}
      {props.ticket ? (
        <PrimaryButton href={props.ticket.url}>{words.openTicket}</PrimaryButton>
      ) : (
        <PrimaryButton href={props.orderUrl}>{words.openOrder}</PrimaryButton>
      )}
      {props.unnamedCount > 0 ? (
        <Note title={words.unnamedTitle(props.unnamedCount)}>{words.unnamedText(props.unnamedCount)}</Note>
      ) : null}
    </>
  );
}

function Papers({ props, strings }: { props: OrderReceiptProps; strings: EmailStrings }) {
  const paint = usePaint();
  const words = strings.receipt;
  return (
    <>
      <Heading as="h2" {...paint({ text: 'ink' }, { ...type.section, marginBottom: 8 })}>
        {words.title}
      </Heading>
      <FactTable
        facts={[
          ...(props.number === null ? [] : [{ name: words.number, value: props.number, isCode: true }]),
          { name: words.order, value: props.order.reference, isCode: true },
          { name: words.placed, value: props.order.placedAt },
        ]}
      />
      <Section style={{ padding: '12px 0 0' }}>
        <ReceiptTable props={props} strings={strings} />
      </Section>
      {props.ticket ? (
        <Text {...paint({ text: 'soft' }, { ...type.small, marginTop: 24 })}>
          {words.orderPage}{' '}
          <Link
            href={props.orderUrl}
            {...paint({ text: 'accent' }, { fontWeight: 600, textDecoration: 'underline' })}
          >
            {words.openOrder}
          </Link>
        </Text>
      ) : null}
    </>
  );
}
