import type { ReactNode } from 'react';
import { exactTime, relativeTime } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';

interface TimeTextProps {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly timeZone: string;
  readonly className?: string;
}

/** An instant as people say it, exact with its zone on hover. */
export function TimeText({ at, timeZone, className }: TimeTextProps): ReactNode {
  const now = useNow();
  return (
    <time dateTime={at} title={exactTime(at, timeZone)} className={className}>
      {relativeTime(at, now, timeZone)}
    </time>
  );
}
