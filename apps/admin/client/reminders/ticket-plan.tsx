import { reminderSkipWords } from '@lanyard/domain/reminders/reminder-words';
import type { TicketReminder, TicketReminders } from '@lanyard/domain/staff/reminder-views';
import type { ReactNode } from 'react';
import { shortDayAndTime } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { reminderWords } from '../strings/en/reminders.ts';

const words = reminderWords.plan;

/** What one ticket was sent and will be, and why it does not get the rest. */
export function TicketPlan({ plan }: { readonly plan: TicketReminders }): ReactNode {
  const [next, ...later] = plan.planned;
  return (
    <div className="grid gap-2.5 px-4 pt-2 pb-3.5">
      {next ? (
        <Part name={words.next} reminders={[next]} timeZone={plan.timeZone} />
      ) : (
        <p className="text-muted">{words.nothing}</p>
      )}
      {plan.wantsEssentialOnly && <p className="text-attention">{words.stopped}</p>}
      <Part name={words.planned} reminders={later} timeZone={plan.timeZone} />
      <Part name={words.sent} reminders={plan.sent} timeZone={plan.timeZone} />
      {plan.skipped.length > 0 && (
        <details className="text-[13px]/[19px] text-muted">
          <summary className="w-fit cursor-pointer">{words.skipped}</summary>
          <ul className="mt-1 grid gap-1">
            {plan.skipped.map(({ name, why }) => (
              <li key={name}>
                {name}: {reminderSkipWords[why]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface PartProps {
  readonly name: string;
  readonly reminders: readonly TicketReminder[];
  readonly timeZone: string;
}

function Part({ name, reminders, timeZone }: PartProps): ReactNode {
  const now = useNow();
  if (reminders.length === 0) return null;
  return (
    <div>
      <p className="text-[13px]/[18px] text-muted">{name}</p>
      <ul>
        {reminders.map((reminder) => (
          <li key={`${reminder.name} ${reminder.at}`}>
            <time dateTime={reminder.at} className="tabular font-medium">
              {shortDayAndTime(reminder.at, timeZone, now)}
            </time>
            : {reminder.name}
          </li>
        ))}
      </ul>
    </div>
  );
}
