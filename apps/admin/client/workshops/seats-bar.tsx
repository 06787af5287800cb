import type { SeatCounts } from '@lanyard/domain/workshops/seat-counts';
import { cx } from '@lanyard/ui/class-names';
import type { ReactNode } from 'react';
import { seatWords as words } from '../strings/en/workshops.ts';

interface SeatsBarProps {
  readonly counts: SeatCounts;
  /** Seats that are new with the number that is typed: who gets in is drawn beside who sits. */
  readonly getIn?: number;
  readonly className?: string;
}

/** Seats of a workshop, drawn: taken, offered, held, newly given, free. The words below it carry the numbers. */
export function SeatsBar({ counts, getIn = 0, className }: SeatsBarProps): ReactNode {
  const { seated, offered, held, capacity } = counts;
  const all = Math.max(capacity, seated + offered + held + getIn, 1);
  const parts = [
    { key: 'seated', count: seated, fill: 'fill-ink-2' },
    { key: 'offered', count: offered, fill: 'fill-waiting' },
    { key: 'held', count: held, fill: 'fill-line-strong' },
    { key: 'getIn', count: getIn, fill: 'fill-good' },
  ];
  const share = (count: number) => Math.round((count / all) * 1000) / 10;
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      className={cx('block h-3 w-full rounded-[5px] border border-line bg-raised', className)}
    >
      {parts.map(({ key, count, fill }, n) => {
        const before = parts.slice(0, n).reduce((sum, part) => sum + part.count, 0);
        return (
          <rect
            key={key}
            x={share(before)}
            width={share(count)}
            height="12"
            className={cx('bar-fill', fill)}
          />
        );
      })}
    </svg>
  );
}

/** The numbers of the bar, in words. */
export function SeatNumbers({ counts }: { counts: SeatCounts }): ReactNode {
  const { seated, offered, held, capacity } = counts;
  return (
    <p className="tabular mt-1 flex flex-wrap gap-x-3 text-[13px]/[18px] text-ink-2">
      <span>{words.seated(seated)}</span>
      {offered > 0 && <span>{words.offered(offered)}</span>}
      {held > 0 && <span>{words.held(held)}</span>}
      <span>{words.of(capacity)}</span>
    </p>
  );
}
