import type { EventContent } from '@lanyard/domain/events/event-view';
import { MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '@lanyard/ui/class-names';
import { eventWords } from '../strings/en/event.ts';
import { Section } from './section.tsx';

/** Where it happens. */
export function VenueSection({ venue }: { venue: EventContent['venue'] }): ReactNode {
  return (
    <Section id="venue" title={eventWords.venue.title}>
      <div
        className={cx(
          'card grid overflow-hidden',
          venue.image && 'lg:grid-cols-[minmax(0,1.1fr)_minmax(0,0.9fr)]',
        )}
      >
        {venue.image && (
          <img
            src={venue.image}
            alt=""
            loading="lazy"
            width="720"
            height="480"
            className="aspect-[3/2] size-full object-cover"
          />
        )}
        <div className="flex flex-col justify-center gap-3 p-6 lg:p-10">
          <h3 className="text-28">{venue.name}</h3>
          <p className="flex items-start gap-2 text-16/[24px] text-ink-2">
            <MapPin aria-hidden size={18} className="mt-[3px] shrink-0 text-accent" />
            {venue.address}, {venue.city}, {venue.country}
          </p>
          <p className="text-16/[26px] text-ink-2">{venue.about}</p>
        </div>
      </div>
    </Section>
  );
}
