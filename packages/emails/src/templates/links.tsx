import { Heading, Link, Section, Text } from 'react-email';
import { EmailFrame } from '../parts/email-frame.tsx';
import type { EmailStrings } from '../strings/en.ts';
import { usePaint } from '../theme/paint.ts';
import { type } from '../theme/type.ts';
import type { LinkInMail, LinksProps } from '../ticket-mail-props.ts';

/** The links to all that somebody has at an event, to whoever gave their address on "Find my tickets". */
export function Links({ props, strings }: { props: LinksProps; strings: EmailStrings }) {
  const words = strings.links;
  return (
    <EmailFrame
      strings={strings}
      event={props.event}
      preview={words.lead(props.readerName, props.event.name)}
      why={words.why}
      contact={props.contact ?? null}
    >
      <Lead props={props} strings={strings} />
      <LinkList title={words.orders} open={words.openOrder} links={props.orders} />
      <LinkList title={words.tickets} open={words.openTicket} links={props.tickets} />
    </EmailFrame>
  );
}

function Lead({ props, strings }: { props: LinksProps; strings: EmailStrings }) {
  const paint = usePaint();
  const words = strings.links;
  return (
    <>
      <Heading as="h1" {...paint({ text: 'ink' }, type.title, 'title')}>
        {words.heading}
      </Heading>
      <Text {...paint({ text: 'soft' }, { ...type.body, marginTop: 12 })}>
        {words.lead(props.readerName, props.event.name)}
      </Text>
    </>
  );
}

interface LinkListProps {
  readonly title: string;
  readonly open: string;
  readonly links: readonly LinkInMail[];
}

function LinkList({ title, open, links }: LinkListProps) {
  const paint = usePaint();
  if (links.length === 0) return null;
  return (
    <Section style={{ padding: '28px 0 0' }}>
      <Heading as="h2" {...paint({ text: 'ink' }, { ...type.section, marginBottom: 8 })}>
        {title}
      </Heading>
      {links.map((link) => (
        <Text key={link.url} {...paint({ text: 'ink' }, { ...type.body, marginTop: 10 })}>
          {link.title} <span {...paint({ text: 'muted' }, type.code)}>{link.reference}</span>
          <br />
          <Link
            href={link.url}
            {...paint({ text: 'accent' }, { fontWeight: 600, textDecoration: 'underline' })}
          >
            {open}
          </Link>
        </Text>
      ))}
    </Section>
  );
}
