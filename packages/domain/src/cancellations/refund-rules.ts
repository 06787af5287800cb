import { durationMs } from '../time/duration.ts';

/** What part of the price comes back to whoever asks at least `until` before the event starts. */
export interface RefundRule {
  /** ISO 8601 duration before the event's start. */
  readonly until: string;
  /** Whole per cent, 0 to 100. */
  readonly percent: number;
}

/**
 * Per cent that comes back when somebody asks at `now`: of the rules still open, the one that gives most. Asking
 * at the very end of a rule's time is in time; after the last one nothing comes back.
 */
export function refundPercent(rules: readonly RefundRule[], startsAt: Date, now: Date): number {
  const leftMs = startsAt.getTime() - now.getTime();
  return Math.max(0, ...rules.filter(({ until }) => leftMs >= durationMs(until)).map((rule) => rule.percent));
}

/** A rule with the instant it ends at. */
export interface DatedRefundRule {
  readonly percent: number;
  readonly endsAt: Date;
}

/** The rules as dates, the next to end first; those that another one outdoes for all of their time are left out. */
export function datedRefundRules(rules: readonly RefundRule[], startsAt: Date): DatedRefundRule[] {
  const dated = rules
    .map(({ until, percent }) => ({ percent, endsAt: new Date(startsAt.getTime() - durationMs(until)) }))
    .toSorted((a, b) => a.endsAt.getTime() - b.endsAt.getTime() || b.percent - a.percent);
  return dated.filter(
    ({ percent }, index) => percent > 0 && dated.slice(index + 1).every((later) => later.percent < percent),
  );
}
