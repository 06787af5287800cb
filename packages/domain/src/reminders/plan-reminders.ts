import { instantToLocal } from '../time/local-time.ts';
import { byDay, isNight, nextMorning } from './by-day.ts';
import { dueAt } from './due-at.ts';
import type { ReminderFacts } from './reminder-facts.ts';
import { reminderAnchors } from './reminder-kinds.ts';
import type { ReminderFate } from './reminder-plan.ts';
import type { ReminderRule } from './reminder-rule.ts';
import { skipReason } from './skip-reason.ts';
import { spreadOf } from './spread-of.ts';

const dayMs = 86_400_000;
/** So late a reminder may leave when nobody could send it in time; after that it says what is no longer so. */
const graceMs = 2 * dayMs;

/**
 * What becomes of each rule for a ticket, as things stand at `now` (milliseconds since 1970 UTC): sent already, to be
 * sent and when, or not and why. Each rule sends once; never at night at the event; and of those that are not
 * essential one a day at most. The planned ones come first, soonest first.
 */
export function planReminders(facts: ReminderFacts, now: number): ReminderFate[] {
  const sent = new Map(facts.sent.map((one) => [one.ruleId, one]));
  const isRare = ({ isEssential }: { readonly isEssential: boolean }) => !isEssential;
  const dayOf = (at: number) => instantToLocal(new Date(at), facts.event.timeZone).slice(0, 10);
  const takenDays = new Set(facts.sent.filter(isRare).map(({ at }) => dayOf(at)));
  const planned: (ReminderFate & { readonly state: 'PLANNED' })[] = [];
  const others: ReminderFate[] = [];

  for (const { rule, due } of soonestFirst(facts)) {
    const { id: ruleId } = rule;
    const before = sent.get(ruleId);
    if (before) {
      others.push({ ruleId, state: 'SENT', at: before.at });
      continue;
    }
    const why = skipReason(rule, facts) ?? latenessOf(rule, facts, due, now);
    if (why) {
      others.push({ ruleId, state: 'SKIPPED', why });
      continue;
    }
    let at = leavesAt(facts, due, now);
    if (isRare(rule)) at = onFreeDay(at);
    if (at >= endOf(rule, facts)) {
      others.push({ ruleId, state: 'SKIPPED', why: 'TOO_LATE' });
      continue;
    }
    if (isRare(rule)) takenDays.add(dayOf(Math.max(at, now)));
    planned.push({ ruleId, state: 'PLANNED', at });
  }
  return [...planned.toSorted((a, b) => a.at - b.at), ...others];

  function onFreeDay(wished: number): number {
    let at = wished;
    while (takenDays.has(dayOf(Math.max(at, now))))
      at = nextMorning(Math.max(at, now), facts.event.timeZone, spreadOf(facts.ticketId));
    return at;
  }
}

function soonestFirst(facts: ReminderFacts): { rule: ReminderRule; due: number }[] {
  return facts.rules
    .map((rule) => ({ rule, due: dueAt(rule, facts) }))
    .toSorted((a, b) => a.due - b.due || (a.rule.id < b.rule.id ? -1 : 1));
}

/** What was long due when the rule was made or the ticket bought is not made up for, nor what everybody slept through. */
function latenessOf(rule: ReminderRule, facts: ReminderFacts, due: number, now: number) {
  if (due < Math.max(rule.activeFrom, facts.heldSince) - dayMs) return 'TOO_LATE';
  return due < now - graceMs ? 'MISSED' : null;
}

/** By day, and somewhat into the hour; what is overdue leaves at once, or in the morning. */
function leavesAt({ event: { timeZone }, ticketId }: ReminderFacts, due: number, now: number): number {
  const spread = spreadOf(ticketId);
  const at = byDay(due + spread, timeZone, spread);
  return at < now && isNight(now, timeZone) ? byDay(now, timeZone, spread) : at;
}

/** From when on there is nothing left to remind of; thanks are due as long as anybody remembers. */
function endOf({ kind }: ReminderRule, { event }: ReminderFacts): number {
  return reminderAnchors[kind] === 'AFTER_END' ? Infinity : event.startsAt;
}
