import type { EventFile } from '../events/event-file.ts';

/** New dates of an event, local to its zone, like `2027-05-11T09:00`. */
export interface NewDates {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** An event's file with new dates: workshops and programme move along by as many days, at the same times of day. */
export function moveFile(file: EventFile, { startsAt, endsAt }: NewDates): EventFile {
  const days = Math.round((dayOf(startsAt) - dayOf(file.startsAt)) / dayMs);
  return {
    ...file,
    startsAt,
    endsAt,
    workshops: file.workshops.map((workshop) => {
      const at = moveDay(workshop.startsAt.slice(0, 10), days) + workshop.startsAt.slice(10);
      return { ...workshop, startsAt: at };
    }),
    programme: file.programme.map((day) => ({ ...day, date: moveDay(day.date, days) })),
  };
}

const dayMs = 24 * 60 * 60 * 1000;

const dayOf = (local: string): number => Date.parse(`${local.slice(0, 10)}T00:00:00Z`);

function moveDay(date: string, days: number): string {
  return new Date(dayOf(date) + days * dayMs).toISOString().slice(0, 10);
}
