import { reminderName } from '@lanyard/domain/reminders/reminder-words';
import type { ReminderList } from '@lanyard/domain/staff/reminder-views';
import type { ReactNode } from 'react';
import { dayKey, shortDayAndTime, timeOfDay } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { Card, CardRow } from '../parts/card.tsx';
import { reminderWords } from '../strings/en/reminders.ts';

const words = reminderWords.upcoming;

/** What leaves next: how many mails of which rule, from when to when, by the clocks of the event. */
export function UpcomingCard({ list }: { readonly list: ReminderList }): ReactNode {
  const now = useNow();
  const { timeZone } = list;
  return (
    <Card title={words.title}>
      {list.upcoming.length === 0 ? (
        <p className="px-4 pt-1 pb-3.5 text-muted">{words.none}</p>
      ) : (
        <ol className="pt-1">
          {list.upcoming.map(({ key, kind, days, count, firstAt, lastAt }) => (
            <CardRow key={`${key} ${dayKey(firstAt, timeZone)}`}>
              <p className="tabular font-medium">
                <time dateTime={firstAt}>
                  {words.when(shortDayAndTime(firstAt, timeZone, now), untilWords(firstAt, lastAt))}
                </time>
              </p>
              <p className="tabular text-ink-2">{words.line(count, reminderName({ kind, days }))}</p>
            </CardRow>
          ))}
        </ol>
      )}
    </Card>
  );

  function untilWords(firstAt: string, lastAt: string): string {
    const from = shortDayAndTime(firstAt, timeZone, now);
    return shortDayAndTime(lastAt, timeZone, now) === from ? from : timeOfDay(lastAt, timeZone);
  }
}
