import { dayAndTimeWords } from '../time/event-words.ts';

/** A seat in a workshop in one line, by the clocks at the event: `Wednesday 2 June 2027, 14:00: Title, Room 2`. */
export function seatWords(
  { title, room, startsAt }: { readonly title: string; readonly room: string; readonly startsAt: Date },
  timeZone: string,
): string {
  return `${dayAndTimeWords(startsAt, timeZone)}: ${title}, ${room}`;
}
