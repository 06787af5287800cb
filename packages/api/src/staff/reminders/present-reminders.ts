import {
  readEventReminders,
  readReminderFacts,
  type EventReminders,
} from '@lanyard/commands/reminders/read-reminder-facts';
import { reminderRowOf } from '@lanyard/commands/reminders/reminder-row-of';
import type { DbClient } from '@lanyard/db/client';
import type { EventId } from '@lanyard/domain/ids/ids';
import { planReminders } from '@lanyard/domain/reminders/plan-reminders';
import type { ReminderFacts } from '@lanyard/domain/reminders/reminder-facts';
import { sumPlans, type RuleSum } from '@lanyard/domain/reminders/sum-plans';
import type { ReminderList, ReminderRuleView, UpcomingReminders } from '@lanyard/domain/staff/reminder-views';
import type { SharedServices } from '../../context.ts';

const pageSize = 1000;
const mostUpcoming = 12;
const nothing: RuleSum = { sent: 0, planned: 0, skipped: [], nextAt: null, days: [] };

/** An event's rules and what becomes of each, planned from the rows as the tickets' own processes plan. */
export async function presentReminders(
  { db: { prisma }, now }: Pick<SharedServices, 'db' | 'now'>,
  eventId: EventId,
): Promise<ReminderList> {
  const of = await readEventReminders(prisma, eventId);
  const facts = await readAll(prisma, of);
  const at = now().getTime();
  const { timeZone } = of.event;
  const sums = sumPlans(
    facts.map((one) => planReminders(one, at)),
    timeZone,
  );
  const rows = await prisma.reminderRule.findMany({ where: { eventId }, orderBy: { position: 'asc' } });
  const types = await prisma.ticketType.findMany({
    where: { eventId },
    orderBy: { position: 'asc' },
    select: { key: true, name: true },
  });
  const iso = (instant: number) => new Date(instant).toISOString();
  const rules = rows.map((row) => {
    const { id, key, kind, days, ticketTypeKeys, ...rule } = reminderRowOf(row);
    const { registration, isEssential, isActive, subject, opening } = rule;
    const { days: sendingDays, nextAt, ...counts } = sums.get(id) ?? nothing;
    const view: ReminderRuleView = {
      ...{ key, version: row.version, kind, days, registration, isEssential, isActive, subject, opening },
      ticketTypeKeys: ticketTypeKeys && [...ticketTypeKeys],
      ...counts,
      nextAt: nextAt === null ? null : iso(nextAt),
    };
    const upcoming = sendingDays.map(({ count, firstAt, lastAt }): UpcomingReminders => ({
      ...{ key, kind, days, count, firstAt: iso(firstAt), lastAt: iso(lastAt) },
    }));
    return { view, upcoming };
  });
  return {
    timeZone,
    startsAt: iso(of.event.startsAt),
    endsAt: iso(of.event.endsAt),
    ticketTypes: types,
    rules: rules.map(({ view }) => view),
    upcoming: rules
      .flatMap(({ upcoming }) => upcoming)
      .toSorted((a, b) => (a.firstAt < b.firstAt ? -1 : 1))
      .slice(0, mostUpcoming),
    tickets: facts.length,
    stopped: facts.filter(({ wantsEssentialOnly }) => wantsEssentialOnly).length,
  };
}

/** All valid tickets of an event, page by page. */
async function readAll(db: DbClient, of: EventReminders): Promise<ReminderFacts[]> {
  const all: ReminderFacts[] = [];
  for (;;) {
    const last = all.at(-1)?.ticketId;
    const page = await readReminderFacts(db, of, {
      where: { status: { not: 'CANCELLED' }, ...(last ? { id: { gt: last } } : {}) },
      take: pageSize,
    });
    all.push(...page);
    if (page.length < pageSize) return all;
  }
}
