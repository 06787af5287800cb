import type { ReactNode } from 'react';
import { exactTime, relativeTime } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';

interface TimeTextProps {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly timeZone: string;
  readonly className?: string;
}

/** An instant that is past as people say it, exact with its zone on hover. */
export function TimeText({ at, timeZone, className }: TimeTextProps): ReactNode {
  // What has just come may be newer than the clock, which moves in steps.
  const now = Math.max(useNow(), Date.parse(at));
  return (
    <time dateTime={at} title={exactTime(at, timeZone)} className={className}>
      {relativeTime(at, now, timeZone)}
    </time>
  );
}
