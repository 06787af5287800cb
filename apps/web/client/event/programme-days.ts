import type { EventView, ProgrammeItem } from '@lanyard/domain/events/event-view';
import { instantToLocal } from '@lanyard/domain/time/local-time';

/** One line of a day's programme; workshops also say how many seats they have and what they cost. */
export interface ProgrammeEntry extends ProgrammeItem {
  readonly key: string;
  /** Seats there are in a workshop; null for anything else. */
  readonly seats: number | null;
  /** Whom a workshop is for, in words. */
  readonly level: string | null;
  /** Gross, in minor units; null where it costs nothing more. */
  readonly priceMinor: number | null;
}

/** A day of the programme with its workshops among the rest. */
export interface ProgrammeDayEntries {
  /** Calendar date in the event's zone, `YYYY-MM-DD`. */
  readonly date: string;
  readonly title: string | null;
  readonly entries: readonly ProgrammeEntry[];
}

/** The programme by day and time, workshops sorted in; days that have only workshops are days, too. */
export function programmeDays({
  content,
  workshops,
  timeZone,
}: Pick<EventView, 'content' | 'workshops' | 'timeZone'>): readonly ProgrammeDayEntries[] {
  const placed = workshops.map((workshop) => {
    const [date = '', at = ''] = instantToLocal(new Date(workshop.startsAt), timeZone).split('T');
    const { key, title, about, speaker, room, capacity, priceMinor } = workshop;
    const minutes = (Date.parse(workshop.endsAt) - Date.parse(workshop.startsAt)) / 60_000;
    const entry: ProgrammeEntry = {
      key,
      at,
      minutes,
      kind: 'workshop',
      title,
      speaker,
      room,
      about,
      seats: capacity,
      level: workshop.level,
      priceMinor: priceMinor > 0 ? priceMinor : null,
    };
    return { date, entry };
  });
  const dates = new Set([...content.programme, ...placed].map(({ date }) => date));
  return [...dates].toSorted().map((date) => {
    const day = content.programme.find((candidate) => candidate.date === date);
    const items = (day?.items ?? []).map((item): ProgrammeEntry => ({
      ...item,
      key: `${item.at} ${item.title}`,
      seats: null,
      level: null,
      priceMinor: null,
    }));
    const entries = [...items, ...placed.filter((one) => one.date === date).map(({ entry }) => entry)];
    return {
      date,
      title: day?.title ?? null,
      entries: entries.toSorted((one, other) => (one.at === other.at ? 0 : one.at < other.at ? -1 : 1)),
    };
  });
}
