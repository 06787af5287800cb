import type { Speaker } from '@lanyard/domain/events/event-view';
import type { ReactNode } from 'react';
import { eventWords } from '../strings/en/event.ts';
import { Section } from './section.tsx';

/** Who speaks: portrait, name, what they do, one sentence. */
export function SpeakersSection({ speakers }: { speakers: readonly Speaker[] }): ReactNode {
  if (speakers.length === 0) return null;
  return (
    <Section id="speakers" title={eventWords.speakers.title}>
      <ul className="grid gap-x-[18px] gap-y-9 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {speakers.map((speaker) => (
          <li key={speaker.key} className="flex items-start gap-4 sm:block">
            {speaker.portrait && (
              <img
                src={speaker.portrait}
                alt=""
                loading="lazy"
                width="320"
                height="320"
                className="w-[104px] shrink-0 rounded-card sm:mb-4 sm:w-full"
              />
            )}
            <div>
              <h3 className="text-[19px]/[1.25] tracking-[-0.01em]">{speaker.name}</h3>
              <p className="mt-0.5 text-[15px]/[21px] font-medium text-ink-2">{speaker.role}</p>
              <p className="mt-1.5 text-[15px]/[22px] text-muted">{speaker.about}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
