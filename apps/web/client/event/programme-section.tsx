import type { EventView } from '@lanyard/domain/events/event-view';
import { TabList } from '@lanyard/ui/tabs.tsx';
import type { ReactNode } from 'react';
import { replaceSearch, useSearch } from '../browser/search-params.ts';
import { dayLabel } from '../browser/times.ts';
import { eventWords } from '../strings/en/event.ts';
import { chosenDay } from './chosen-day.ts';
import { programmeDays } from './programme-days.ts';
import { ProgrammeRow } from './programme-row.tsx';
import { Section } from './section.tsx';
import type { LiveAvailability } from './use-availability.ts';

/** The programme, a day at a time; the day stands in the address. Workshops say what is left of them. */
export function ProgrammeSection({
  event,
  live: { availability },
}: {
  readonly event: EventView;
  readonly live: LiveAvailability;
}): ReactNode {
  const { speakers } = event.content;
  const programme = programmeDays(event);
  const selected = chosenDay(useSearch(), programme);
  if (selected === null) return null;
  const nameOf = (key: string | null) => speakers.find((speaker) => speaker.key === key)?.name ?? null;
  return (
    <Section
      id="programme"
      title={eventWords.programme.title}
      aside={
        programme.length > 1 && (
          <TabList
            idPrefix="day"
            label={eventWords.programme.days}
            tabs={programme.map((day) => ({ key: day.date, label: dayLabel(day.date, 'short') }))}
            selected={selected}
            onSelect={(date) => replaceSearch((params) => params.set('day', date))}
          />
        )
      }
    >
      {programme.map((day) => (
        <div
          key={day.date}
          role="tabpanel"
          id={`day-panel-${day.date}`}
          aria-labelledby={`day-tab-${day.date}`}
          hidden={day.date !== selected}
        >
          <p className="mb-3 text-[15px]/[22px] text-muted">
            {[dayLabel(day.date, 'long'), day.title].filter(Boolean).join(' · ')}
          </p>
          <ul className="card overflow-hidden shadow-none">
            {day.entries.map((entry) => (
              <ProgrammeRow
                key={entry.key}
                item={entry}
                speaker={nameOf(entry.speaker)}
                currency={event.currency}
                free={availability.workshops.find(({ key }) => key === entry.key)}
              />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
