import { Heading, Section, Text } from 'react-email';
import type { EventInMail } from '../event-in-mail.ts';
import type { EmailStrings } from '../strings/en.ts';
import { usePaint } from '../theme/paint.ts';
import { type } from '../theme/type.ts';
import { EmailFrame, type StopLink } from './email-frame.tsx';
import { FactTable, type Fact } from './fact-table.tsx';
import { Note } from './note.tsx';
import { Perforation } from './perforation.tsx';
import { Picture, type AttachedPicture } from './picture.tsx';
import { PrimaryButton } from './primary-button.tsx';

/** A mail that tells one thing: a title, sentences, perhaps somebody's words, one button, and the facts. */
export interface Story {
  readonly heading: string;
  /** The first one is also what mailboxes show beside the subject. */
  readonly sentences: readonly string[];
  readonly note: { readonly title: string; readonly text: string } | null;
  /** Comes with the mail, above the button. */
  readonly picture?: AttachedPicture | null;
  readonly button: { readonly label: string; readonly href: string };
  readonly facts: readonly Fact[];
  readonly why: string;
  /** What stops further mails like it. */
  readonly stop?: StopLink | null;
}

/** Draws such a mail. */
export function StoryMail({
  story,
  event,
  contact,
  strings,
}: {
  readonly story: Story;
  readonly event: EventInMail;
  readonly contact: string | null;
  readonly strings: EmailStrings;
}) {
  const paint = usePaint();
  const [lead = '', ...more] = story.sentences;
  return (
    <EmailFrame
      strings={strings}
      event={event}
      preview={lead}
      why={story.why}
      contact={contact}
      stop={story.stop ?? null}
    >
      <Heading as="h1" {...paint({ text: 'ink' }, type.title, 'title')}>
        {story.heading}
      </Heading>
      <Text {...paint({ text: 'soft' }, { ...type.body, marginTop: 12 })}>{lead}</Text>
      {more.map((sentence) => (
        <Text key={sentence} {...paint({ text: 'soft' }, { ...type.body, marginTop: 12 })}>
          {sentence}
        </Text>
      ))}
      {story.note && <Note title={story.note.title}>{story.note.text}</Note>}
      {story.picture && <Picture {...story.picture} />}
      <PrimaryButton href={story.button.href}>{story.button.label}</PrimaryButton>
      <Perforation />
      <Section>
        <FactTable facts={story.facts} />
      </Section>
    </EmailFrame>
  );
}
