import { calendarLinks } from '@lanyard/domain/calendar/calendar-links';
import { buttonClass } from '@lanyard/ui/button-class';
import type { ReactNode } from 'react';
import { documentWords } from '../strings/en/documents.ts';

const words = documentWords.calendar;

/** What a calendar has to know of an event. */
interface CalendarEvent {
  readonly slug: string;
  readonly name: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly venue: string;
  readonly address?: string;
}

/** Ways to put the event into a calendar; none of them carries the secret link, since calendars are shared. */
export function CalendarButtons({ event, filePath }: { event: CalendarEvent; filePath: string }): ReactNode {
  const { google, outlook } = calendarLinks({
    ...event,
    place: [event.venue, event.address].filter(Boolean).join(', '),
    url: new URL(`/e/${event.slug}`, window.location.origin).href,
  });
  const look = buttonClass({ variant: 'quiet', size: 'small' });
  const elsewhere = { target: '_blank', rel: 'noreferrer', className: look };
  return (
    <div role="group" aria-label={words.label}>
      <p className="text-[15px]/[22px] text-muted">{words.label}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        <a href={filePath} download className={look}>
          {words.file}
        </a>
        <a href={google} {...elsewhere}>
          {words.google}
        </a>
        <a href={outlook} {...elsewhere}>
          {words.outlook}
        </a>
      </p>
    </div>
  );
}
