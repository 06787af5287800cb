import type { WorkshopAvailability } from '@lanyard/domain/events/event-view';
import { formatMoney } from '@lanyard/domain/money/money';
import { Armchair, Coffee, MapPin, Moon, Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import { SeatBar } from '@lanyard/ui/seat-bar.tsx';
import { cx } from '@lanyard/ui/class-names';
import { timeAfter } from '../browser/times.ts';
import { eventWords } from '../strings/en/event.ts';
import type { ProgrammeEntry } from './programme-days.ts';

const icons = { talk: null, workshop: Wrench, break: Coffee, social: Moon } as const;

interface ProgrammeRowProps {
  readonly item: ProgrammeEntry;
  readonly speaker: string | null;
  readonly currency: string;
  /** What is left of a workshop; undefined where nobody knows, and for anything else. */
  readonly free: WorkshopAvailability | undefined;
}

/** One line of a day: when and how long, what and by whom, where; breaks stay quiet. */
export function ProgrammeRow({ item, speaker, currency, free }: ProgrammeRowProps): ReactNode {
  const Icon = icons[item.kind];
  const isBreak = item.kind === 'break';
  const kindWord = eventWords.programme.kinds[item.kind];
  return (
    <li
      className={cx(
        'grid gap-x-6 gap-y-1 border-t border-line px-5 first:border-t-0 lg:grid-cols-[116px_minmax(0,1fr)_130px_176px] lg:items-start lg:px-6',
        isBreak ? 'bg-raised/55 py-3' : 'py-[18px]',
      )}
    >
      <p className={cx('tabular text-16/[24px]', isBreak ? 'text-ink-2' : 'font-semibold')}>
        <time>{item.at}</time>
        <span className="font-normal text-muted"> – {timeAfter(item.at, item.minutes)}</span>
      </p>
      <div>
        <h3
          className={cx(
            isBreak
              ? 'font-text text-16/[24px] font-normal tracking-normal text-ink-2'
              : 'text-[19px]/[1.25] tracking-[-0.01em]',
          )}
        >
          {item.title}
        </h3>
        {speaker && (
          <p className="mt-0.5 text-[15px]/[22px] font-medium text-ink-2">
            {eventWords.programme.with(speaker)}
          </p>
        )}
        {item.level && <p className="mt-0.5 text-[15px]/[22px] text-muted">{item.level}</p>}
        {item.about && <p className="mt-1 max-w-[40em] text-[15px]/[22px] text-muted">{item.about}</p>}
      </div>
      <div className="flex flex-wrap gap-x-4 text-[14px]/[24px] text-muted lg:block">
        {item.room && (
          <p className="flex items-center gap-1.5">
            <MapPin aria-hidden size={14} className="shrink-0" />
            {item.room}
          </p>
        )}
        {item.seats !== null && <WorkshopSeats seats={item.seats} free={free} />}
        {item.priceMinor !== null && (
          <p className="tabular font-medium text-ink-2 lg:pl-5">
            {formatMoney({ amountMinor: item.priceMinor, currency }, { trimZeroes: true })}
          </p>
        )}
      </div>
      <p className="text-[14px]/[24px] text-muted lg:text-right">
        {Icon && !isBreak ? (
          <span
            className={cx(
              'inline-flex items-center gap-1.5 rounded-full px-2.5 py-[3px] whitespace-nowrap text-[13px]/[18px] font-semibold',
              item.kind === 'workshop' ? 'bg-accent-soft text-ink' : 'bg-raised text-ink-2',
            )}
          >
            <Icon aria-hidden size={13} strokeWidth={2.2} />
            {kindWord} · {eventWords.duration(item.minutes)}
          </span>
        ) : (
          !isBreak && eventWords.duration(item.minutes)
        )}
      </p>
    </li>
  );
}

/** What is left of a workshop, in words and as a bar; how many seats there are, where nobody knows. */
function WorkshopSeats({
  seats,
  free,
}: Pick<ProgrammeRowProps, 'free'> & { readonly seats: number }): ReactNode {
  const words = eventWords.programme;
  if (!free) {
    return (
      <p className="flex items-center gap-1.5">
        <Armchair aria-hidden size={14} className="shrink-0" />
        {words.seats(seats)}
      </p>
    );
  }
  const { capacity, remaining, waiting } = free;
  const isLow = remaining > 0 && remaining <= Math.max(3, capacity * 0.1);
  return (
    <div className="min-w-28">
      <p className={cx('tabular flex items-center gap-1.5', isLow && 'font-medium text-attention')}>
        <Armchair aria-hidden size={14} className="shrink-0" />
        {remaining === 0 ? words.full(waiting) : words.left(remaining, capacity)}
      </p>
      <SeatBar share={capacity === 0 ? 1 : 1 - remaining / capacity} isLow={isLow} />
    </div>
  );
}
