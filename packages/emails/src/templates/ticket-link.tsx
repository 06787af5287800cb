import { Heading, Section, Text } from 'react-email';
import type { TicketLinkProps } from '../email-props.ts';
import { EmailFrame } from '../parts/email-frame.tsx';
import { FactTable } from '../parts/fact-table.tsx';
import { Perforation } from '../parts/perforation.tsx';
import { Picture } from '../parts/picture.tsx';
import { PrimaryButton } from '../parts/primary-button.tsx';
import type { EmailStrings } from '../strings/en.ts';
import { usePaint } from '../theme/paint.ts';
import { type } from '../theme/type.ts';
import { QR_CONTENT_ID } from '../ticket-mail-props.ts';

/** To an attendee who is not the buyer: whose ticket this is, and the link that opens it. */
export function TicketLink({ props, strings }: { props: TicketLinkProps; strings: EmailStrings }) {
  const words = strings.ticket;
  return (
    <EmailFrame
      strings={strings}
      event={props.event}
      preview={words.preview(props.buyerName, props.event.dates)}
      why={words.why(props.buyerName)}
      contact={props.contact ?? null}
    >
      <Invitation props={props} strings={strings} />
      <Perforation />
      <Section>
        <FactTable
          facts={[
            { name: words.type, value: props.typeName },
            { name: words.attendee, value: props.attendeeName },
            { name: words.reference, value: props.reference, isCode: true },
          ]}
        />
      </Section>
    </EmailFrame>
  );
}

function Invitation({ props, strings }: { props: TicketLinkProps; strings: EmailStrings }) {
  const paint = usePaint();
  const words = strings.ticket;
  return (
    <>
      <Heading as="h1" {...paint({ text: 'ink' }, type.title, 'title')}>
        {words.heading}
      </Heading>
      <Text {...paint({ text: 'soft' }, { ...type.body, marginTop: 12 })}>
        {words.lead(props.attendeeName, props.buyerName, props.event.name)}
      </Text>
      {props.hasPapers ? (
        <Picture contentId={QR_CONTENT_ID} label={strings.ticketMail.qr(props.reference)} />
      ) : null}
      <PrimaryButton href={props.ticketUrl}>{words.open}</PrimaryButton>
      <Text {...paint({ text: 'muted' }, { ...type.small, marginTop: 16 })}>
        {props.hasPapers ? words.yoursWithPapers : words.yours}
      </Text>
    </>
  );
}
