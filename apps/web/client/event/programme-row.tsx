import { formatMoney } from '@lanyard/domain/money/money';
import { Armchair, Coffee, MapPin, Moon, Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '@lanyard/ui/class-names';
import { timeAfter } from '../browser/times.ts';
import { eventWords } from '../strings/en/event.ts';
import type { ProgrammeEntry } from './programme-days.ts';

const icons = { talk: null, workshop: Wrench, break: Coffee, social: Moon } as const;

interface ProgrammeRowProps {
  readonly item: ProgrammeEntry;
  readonly speaker: string | null;
  readonly currency: string;
}

/** One line of a day: when and how long, what and by whom, where; breaks stay quiet. */
export function ProgrammeRow({ item, speaker, currency }: ProgrammeRowProps): ReactNode {
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
        {item.about && <p className="mt-1 max-w-[40em] text-[15px]/[22px] text-muted">{item.about}</p>}
      </div>
      <div className="flex flex-wrap gap-x-4 text-[14px]/[24px] text-muted lg:block">
        {item.room && (
          <p className="flex items-center gap-1.5">
            <MapPin aria-hidden size={14} className="shrink-0" />
            {item.room}
          </p>
        )}
        {item.seats !== null && (
          <p className="flex items-center gap-1.5">
            <Armchair aria-hidden size={14} className="shrink-0" />
            {eventWords.programme.seats(item.seats)}
          </p>
        )}
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
