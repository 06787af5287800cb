import { type ReactNode, useEffect, useState } from 'react';
import { cx } from './class-names.ts';
import { announcedMinutes, calmUntilMs, countdownText } from './countdown-words.ts';

interface CountdownProps {
  /** ISO 8601 instant it runs to. */
  readonly until: string;
  readonly label: string;
  /** What is said aloud when a few minutes are left, and when none is. */
  readonly announce: (minutesLeft: number) => string;
  readonly onEnd?: () => void;
}

/** Time that is left: calm until five minutes, said aloud only at a few marks. */
export function Countdown({ until, label, announce, onEnd }: CountdownProps): ReactNode {
  const [now, setNow] = useState(() => Date.now());
  const leftMs = Date.parse(until) - now;
  const isOver = leftMs <= 0;

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
    <span className="inline-flex items-baseline gap-2">
      <span className="text-muted">{label}</span>
      <time
        dateTime={until}
        className={cx('tabular font-semibold', leftMs <= calmUntilMs ? 'text-attention' : 'text-ink')}
      >
        {countdownText(leftMs)}
      </time>
      <span aria-live="polite" className="sr-only">
        {minutes !== null && announce(minutes)}
      </span>
    </span>
  );
}
