import { instantToLocal } from '../time/local-time.ts';
import type { ReminderFate, ReminderSkip } from './reminder-plan.ts';

/** How one rule does over many tickets; instants in milliseconds since 1970 UTC. */
export interface RuleSum {
  readonly sent: number;
  readonly planned: number;
  readonly skipped: readonly { readonly why: ReminderSkip; readonly count: number }[];
  readonly nextAt: number | null;
  /** The planned ones by days of the zone, soonest first. */
  readonly days: readonly { readonly count: number; readonly firstAt: number; readonly lastAt: number }[];
}

interface Day {
  count: number;
  firstAt: number;
  lastAt: number;
}

/** Adds up what becomes of each rule over tickets, by the rule's id; a rule that no ticket meets is not in it. */
export function sumPlans(plans: Iterable<readonly ReminderFate[]>, timeZone: string): Map<string, RuleSum> {
  const sums = new Map<string, { sent: number; skips: Map<ReminderSkip, number>; days: Map<string, Day> }>();
  for (const plan of plans)
    for (const fate of plan) {
      const sum = sums.get(fate.ruleId) ?? { sent: 0, skips: new Map(), days: new Map() };
      sums.set(fate.ruleId, sum);
      if (fate.state === 'SENT') sum.sent++;
      if (fate.state === 'SKIPPED') sum.skips.set(fate.why, (sum.skips.get(fate.why) ?? 0) + 1);
      if (fate.state === 'PLANNED') countDay(sum.days, fate.at, timeZone);
    }
  return new Map(
    [...sums].map(([ruleId, { sent, skips, days }]) => {
      const sorted = [...days.values()].toSorted((a, b) => a.firstAt - b.firstAt);
      const skipped = [...skips].map(([why, count]) => ({ why, count }));
      return [
        ruleId,
        {
          sent,
          planned: sorted.reduce((all, { count }) => all + count, 0),
          skipped: skipped.toSorted((a, b) => b.count - a.count || (a.why < b.why ? -1 : 1)),
          nextAt: sorted[0]?.firstAt ?? null,
          days: sorted,
        },
      ];
    }),
  );
}

function countDay(days: Map<string, Day>, at: number, timeZone: string): void {
  const name = instantToLocal(new Date(at), timeZone).slice(0, 10);
  const day = days.get(name);
  if (!day) {
    days.set(name, { count: 1, firstAt: at, lastAt: at });
    return;
  }
  day.count++;
  day.firstAt = Math.min(day.firstAt, at);
  day.lastAt = Math.max(day.lastAt, at);
}
