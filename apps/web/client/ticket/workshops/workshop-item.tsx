import type { WorkshopOnTicket } from '@lanyard/domain/workshops/ticket-workshops-view';
import { formatMoney } from '@lanyard/domain/money/money';
import { Alert } from '@lanyard/ui/alert.tsx';
import { MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { dayLabel, timeOfDay } from '../../browser/times.ts';
import { workshopWords as words } from '../../strings/en/workshops.ts';
import type { WorkshopActs } from './use-workshop-acts.ts';

interface WorkshopItemProps {
  readonly workshop: WorkshopOnTicket;
  readonly currency: string;
  readonly timeZone: string;
  readonly acts: WorkshopActs;
  /** How it stands, beside its title. */
  readonly tag?: ReactNode;
  readonly children?: ReactNode;
}

/** A workshop in a list of the ticket's page: when, what, where, and what can be done about it. */
export function WorkshopItem({
  workshop,
  currency,
  timeZone,
  acts,
  tag,
  children,
}: WorkshopItemProps): ReactNode {
  const { key, title, speaker, level, room, startsAt, endsAt, priceMinor } = workshop;
  const { failure } = acts;
  // Dates as clocks at the event show them.
  const date = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(startsAt));
  const facts = [
    ...(speaker === null ? [] : [words.with(speaker)]),
    ...(level === null ? [] : [level]),
    priceMinor === 0
      ? words.price.free
      : words.price.costs(formatMoney({ amountMinor: priceMinor, currency }, { trimZeroes: true })),
  ];
  return (
    <li className="border-t border-line py-4 first:border-t-0">
      <p className="tabular text-[14px]/[20px] text-muted">
        {words.when(dayLabel(date, 'short'), timeOfDay(startsAt, timeZone), timeOfDay(endsAt, timeZone))}
      </p>
      <div className="mt-0.5 flex flex-wrap items-start justify-between gap-x-3 gap-y-1.5">
        <h4 className="min-w-0 text-[18px]/[24px] font-semibold wrap-anywhere">{title}</h4>
        {tag}
      </div>
      <p className="mt-0.5 flex flex-wrap gap-x-3 text-[15px]/[22px] text-ink-2">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <span className="inline-flex items-center gap-1 text-muted">
          <MapPin aria-hidden size={14} className="shrink-0" />
          {room}
        </span>
      </p>
      {failure?.name.endsWith(` ${key}`) && (
        <Alert isUrgent meaning="attention" title={words.card.failed} className="slide-in mt-3">
          <p>{failure.sentence}</p>
        </Alert>
      )}
      {children}
    </li>
  );
}
