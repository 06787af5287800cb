import { reminderName, reminderSkipWords } from '@lanyard/domain/reminders/reminder-words';
import type { ReminderList, ReminderRuleView } from '@lanyard/domain/staff/reminder-views';
import { Button } from '@lanyard/ui/button.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import type { ReactNode } from 'react';
import { shortDayAndTime } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { reminderWords as words } from '../strings/en/reminders.ts';

interface RuleItemProps {
  readonly rule: ReminderRuleView;
  readonly list: Pick<ReminderList, 'timeZone' | 'ticketTypes'>;
  readonly mayManage: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One rule: what it sends to whom, and how many tickets have got it, will, or will not. */
export function RuleItem({ rule, list, mayManage, onEdit, onRemove }: RuleItemProps): ReactNode {
  const now = useNow();
  const name = reminderName(rule);
  const notSent = rule.skipped.reduce((all, { count }) => all + count, 0);
  const next = rule.nextAt && shortDayAndTime(rule.nextAt, list.timeZone, now);
  return (
    <li aria-label={name} className="border-t border-line px-4 py-3.5 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h3 className="font-semibold">{name}</h3>
        {rule.isEssential && <StatusTag meaning="good">{words.essential}</StatusTag>}
        {!rule.isActive && <StatusTag meaning="asleep">{words.off}</StatusTag>}
        {mayManage && (
          <span className="flex gap-2 sm:ml-auto">
            <Button variant="quiet" size="small" aria-label={words.editNamed(name)} onClick={onEdit}>
              {words.edit}
            </Button>
            <Button variant="quiet" size="small" aria-label={words.removeNamed(name)} onClick={onRemove}>
              {words.remove}
            </Button>
          </span>
        )}
      </div>
      <p className="text-ink-2">{forWhom(rule, list.ticketTypes)}</p>
      {rule.subject && <p className="break-words text-muted">“{rule.subject}”</p>}
      <p className="tabular mt-1">
        {words.sent(rule.sent)} · {words.planned(rule.planned, next)}
        {notSent > 0 && <> · {words.skipped(notSent)}</>}
      </p>
      {notSent > 0 && (
        <details className="text-[13px]/[19px] text-muted">
          <summary className="w-fit cursor-pointer">{words.why}</summary>
          <ul className="tabular mt-1">
            {rule.skipped.map(({ why, count }) => (
              <li key={why}>{words.skippedOf(count, reminderSkipWords[why])}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function forWhom(
  { ticketTypeKeys, registration }: ReminderRuleView,
  ticketTypes: ReminderList['ticketTypes'],
): string {
  const types =
    ticketTypeKeys === null
      ? words.for.all
      : ticketTypes
          .filter(({ key }) => ticketTypeKeys.includes(key))
          .map((type) => type.name)
          .join(', ');
  return registration === null ? types : `${types}, ${words.for[registration]}`;
}
