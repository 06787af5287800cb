import { type ReactNode, useEffect, useState } from 'react';
import { cx } from './class-names.ts';
import { announcedMinutes, calmUntilMs, countdownText } from './countdown-words.ts';
import { MeaningIcon } from './meaning-icon.tsx';

interface CountdownProps {
  /** ISO 8601 instant it runs to. */
  readonly until: string;
  /** Words before and after the clock. */
  readonly label: string;
  readonly untilLabel: string;
  /** Stands below the clock once the calm is over, so that colour is not all that changes. */
  readonly hurryNote: string;
  /** What is said aloud when a few minutes are left, and when none is. */
  readonly announce: (minutesLeft: number) => string;
  readonly onEnd?: () => void;
}

/** Time that is left: calm until five minutes, said aloud only at a few marks. */
export function Countdown({
  until,
  label,
  untilLabel,
  hurryNote,
  announce,
  onEnd,
}: CountdownProps): ReactNode {
  const [now, setNow] = useState(() => Date.now());
  const leftMs = Date.parse(until) - now;
  const isOver = leftMs <= 0;
  const isCalm = leftMs > calmUntilMs;

  useEffect(() => {
    if (isOver) {
      onEnd?.();
      return;
    }
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isOver, onEnd]);

  const minutes = isOver ? 0 : announcedMinutes(leftMs);
  return (
    <div className="text-16/[24px] text-muted">
      <p>
        {label}{' '}
        <time
          dateTime={until}
          className={cx('tabular font-semibold', isCalm ? 'text-ink' : 'text-attention')}
        >
          {countdownText(leftMs)}
        </time>{' '}
        {untilLabel}
      </p>
      {!isCalm && (
        <p className="mt-1 flex items-start gap-1.5 font-medium text-attention">
          <span className="mt-1">
            <MeaningIcon meaning="attention" size={16} />
          </span>
          {hurryNote}
        </p>
      )}
      <p aria-live="polite" className="sr-only">
        {minutes !== null && announce(minutes)}
      </p>
    </div>
  );
}
