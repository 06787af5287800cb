import type { ReactNode } from 'react';
import { Body, Container, Head, Html, Link, Preview, Section, Text } from 'react-email';
import type { EventInMail } from '../event-in-mail.ts';
import type { EmailStrings } from '../strings/en.ts';
import { PaletteContext, usePaint } from '../theme/paint.ts';
import { palettesFor } from '../theme/palette.ts';
import { styleSheet } from '../theme/style-sheet.ts';
import { type } from '../theme/type.ts';
import { Padded } from './padded.tsx';
import { StrapAndHole } from './strap-and-hole.tsx';

/** What stops further mails like one. */
export interface StopLink {
  readonly label: string;
  readonly href: string;
}

interface EmailFrameProps {
  readonly strings: EmailStrings;
  readonly event: EventInMail;
  /** What a mailbox shows beside the subject. */
  readonly preview: string;
  /** Why the reader gets this mail. */
  readonly why: string;
  readonly contact: string | null;
  readonly stop?: StopLink | null;
  readonly children: ReactNode;
}

/** What every mail shares: a card on a strap, the event's colour, both themes, and a foot that says why. */
export function EmailFrame(props: EmailFrameProps) {
  const palettes = palettesFor(props.event.accent);
  return (
    <PaletteContext.Provider value={palettes}>
      <Html lang={props.strings.locale} dir="ltr">
        <Head>
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
          <title>{props.event.name}</title>
          {/* React would escape the selectors' quotes; the sheet is made of our own constants only. */}
          <style dangerouslySetInnerHTML={{ __html: styleSheet(palettes) }} />
        </Head>
        <Preview>{props.preview}</Preview>
        <Page {...props} />
      </Html>
    </PaletteContext.Provider>
  );
}

function Page({ event, strings, why, contact, stop, children }: EmailFrameProps) {
  const paint = usePaint();
  return (
    <Body {...paint({ fill: 'paper', text: 'ink' }, { margin: 0, padding: 0 })}>
      <Padded {...paint({ fill: 'paper' }, { padding: '0 20px 40px' }, 'page')}>
        <Container style={{ maxWidth: 560, width: '100%', margin: '0 auto' }}>
          <StrapAndHole />
          <Section {...paint({ fill: 'surface', edge: 'line' }, card)}>
            <Padded style={{ padding: '24px 40px 40px' }} className="pad">
              <Text {...paint({ text: 'accent' }, { ...type.label, marginBottom: 20 })}>
                {event.name}
                <br />
                <span {...paint({ text: 'muted' }, { fontWeight: 400 })}>
                  {strings.whenAndWhere(event.dates, event.venue)}
                </span>
              </Text>
              {children}
            </Padded>
          </Section>
          <Padded style={{ padding: '20px 40px 0' }} className="pad">
            <Text {...paint({ text: 'muted' }, type.small)}>{why}</Text>
            {contact ? (
              <Text {...paint({ text: 'muted' }, { ...type.small, marginTop: 8 })}>
                {strings.questions(contact)}
              </Text>
            ) : null}
            {stop ? (
              <Text {...paint({ text: 'muted' }, { ...type.small, marginTop: 8 })}>
                <Link href={stop.href} {...paint({ text: 'muted' }, { textDecoration: 'underline' })}>
                  {stop.label}
                </Link>
              </Text>
            ) : null}
          </Padded>
        </Container>
      </Padded>
    </Body>
  );
}

const card = { borderWidth: '0 1px 1px', borderStyle: 'solid', borderRadius: '0 0 14px 14px' } as const;
