import { TICKET_WORKFLOW, ticketNews, type TicketInput } from '@lanyard/contracts/tickets/ticket-workflow';
import { ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import { planReminders } from '@lanyard/domain/reminders/plan-reminders';
import type { ReminderFacts } from '@lanyard/domain/reminders/reminder-facts';
import type { ReminderKind } from '@lanyard/domain/reminders/reminder-kinds';
import { spreadOf } from '@lanyard/domain/reminders/spread-of';
import { addLocalDays } from '@lanyard/domain/time/add-local-days';
import { atLocalTime } from '@lanyard/domain/time/at-local-time';
import { instantToLocal } from '@lanyard/domain/time/local-time';
import { skipTime } from '@lanyard/testing/temporal/skip-time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import { fakeActivities, newIds, quietLife } from '../../testing/fake-activities.ts';
import { openWorkflowStage, type WorkflowStage } from '../../testing/workflow-stage.ts';

let stage: WorkflowStage;
beforeAll(async () => {
  stage = await openWorkflowStage();
});
afterAll(() => stage.close());

const dayMs = 86_400_000;

/** A zone whose clocks change within the next months, whatever the season; the night is over there at eight. */
const zones = ['Europe/Lisbon', 'America/Santiago'] as const;
/** Days from `from` to the first on which clocks of a zone change. */
function daysToChange(from: number, zone: string): number {
  const offset = (day: number) => {
    const at = from + day * dayMs;
    return Date.parse(`${instantToLocal(new Date(at), zone)}:00Z`) - Math.floor(at / 60_000) * 60_000;
  };
  for (let day = 1; day < 300; day++) if (offset(day) !== offset(day - 1)) return day;
  throw new Error(`no change of clocks in ${zone}`);
}

/** Lives a real ticket process among planned reminders; `rules` are kinds with their days. */
async function play(
  facts: Pick<ReminderFacts, 'heldSince' | 'event'> & Partial<ReminderFacts>,
  rules: readonly (readonly [kind: ReminderKind, days: number])[],
) {
  const ids = newIds();
  const ticketId = ids.ticketIds[0];
  let row: ReminderFacts = {
    ...{ ticketId, ticketTypeKey: 'standard', status: 'ISSUED', registration: 'OPEN', addressee: 'ATTENDEE' },
    ...{ wantsEssentialOnly: false, workshops: 0, sent: [] },
    rules: rules.map(([kind, days]) => ({
      ...{ id: asId('reminderRule', randomId('rul')), kind, days, ticketTypeKeys: null, registration: null },
      ...{ isEssential: false, isActive: true, activeFrom: facts.heldSince },
    })),
    ...facts,
  };
  const left: string[] = [];
  const fakes = fakeActivities(ids, {
    readTicketLife: async ({ at }) => ({
      ...{ ...quietLife(at), eventEndsAt: row.event.endsAt, status: row.status },
      reminders: planReminders(row, at).flatMap((fate) =>
        fate.state === 'PLANNED' ? [{ ruleId: fate.ruleId, at: fate.at }] : [],
      ),
    }),
    async sendReminder({ ruleId, at }) {
      const rule = row.rules.find(({ id }) => id === ruleId);
      left.push(`${rule?.kind} ${rule?.days} ${instantToLocal(new Date(at), row.event.timeZone)}`);
      row = { ...row, sent: [...row.sent, { ruleId, at, isEssential: false }] };
    },
  });
  stage.enter(fakes);
  const workflowId = ticketWorkflowId(ticketId);
  const input: TicketInput = { ticketId, eventId: ids.eventId, news: [] };
  const { taskQueue } = stage;
  const handle = await stage.client.workflow.start(TICKET_WORKFLOW, { workflowId, taskQueue, args: [input] });
  return {
    ...{ left, ticketId },
    go: (days: number) => skipTime(stage.env, { workflowId, ms: days * dayMs }),
    gone: (count: number) =>
      eventually(
        () => left.length,
        (length) => length === count,
      ),
    async change(changes: Partial<ReminderFacts>) {
      row = { ...row, ...changes };
      await handle.signal(ticketNews, { kind: 'plansChanged' });
    },
    async end() {
      await skipTime(stage.env, { workflowId });
      await handle.result();
    },
  };
}

/** Sold now, at noon by the clocks there, for an event at nine on a day so many days away. */
function sale(days: number, timeZone: string) {
  const heldSince = atLocalTime(Date.now(), '12:00', timeZone) - dayMs;
  const startsAt = atLocalTime(addLocalDays(heldSince, days, timeZone), '09:00', timeZone);
  return { heldSince, event: { startsAt, endsAt: startsAt + 2 * dayMs, timeZone } };
}

const minuteOf = (ticketId: string, hour: string) =>
  new Date(Date.parse(`2000-01-01T${hour}:00Z`) + spreadOf(ticketId)).toISOString().slice(11, 16);
const dateOf = (at: number, zone: string) => instantToLocal(new Date(at), zone).slice(0, 10);

describe('a real process that sleeps through months', () => {
  it('sends each reminder once, at its hour, from the sale to the thanks', async () => {
    const sold = sale(60, 'Europe/Lisbon');
    const ticket = await play(sold, [
      ['REGISTRATION_OPEN', 3],
      ['REGISTRATION_OPEN', 14],
      ['EVENT_NEAR', 3],
      ['AFTER_EVENT', 1],
    ]);
    await ticket.end();
    const on = (from: number, days: number, hour: string) =>
      `${dateOf(addLocalDays(from, days, 'Europe/Lisbon'), 'Europe/Lisbon')}T${minuteOf(ticket.ticketId, hour)}`;
    expect(ticket.left.slice(0, 3)).toEqual([
      `REGISTRATION_OPEN 3 ${on(sold.heldSince, 3, '12:00')}`,
      `REGISTRATION_OPEN 14 ${on(sold.heldSince, 14, '12:00')}`,
      `EVENT_NEAR 3 ${on(sold.event.startsAt, -3, '09:00')}`,
    ]);
    expect(ticket.left[3]).toMatch(/^AFTER_EVENT 1 /);
    expect(ticket.left).toHaveLength(4);
  });

  it.each(zones)('keeps to the clocks of %s when they are changed while it sleeps', async (zone) => {
    const change = daysToChange(Date.now(), zone);
    const sold = sale(change + 40, zone);
    const ticket = await play(sold, [['EVENT_NEAR', 14]]);
    await ticket.end();
    const day = dateOf(addLocalDays(sold.event.startsAt, -14, zone), zone);
    expect(ticket.left).toEqual([`EVENT_NEAR 14 ${day}T${minuteOf(ticket.ticketId, '09:00')}`]);
  });

  it('wakes at the new times when the event is moved while it sleeps, and sends nothing twice', async () => {
    const zone = 'Europe/Lisbon';
    const ticket = await play(sale(30, zone), [
      ['EVENT_NEAR', 14],
      ['EVENT_NEAR', 3],
    ]);
    await ticket.go(20);
    await ticket.gone(1);
    const { event } = sale(80, zone);
    await ticket.change({ event });
    await ticket.end();
    const day = dateOf(addLocalDays(event.startsAt, -3, zone), zone);
    expect(ticket.left.slice(1)).toEqual([`EVENT_NEAR 3 ${day}T${minuteOf(ticket.ticketId, '09:00')}`]);
  });
});
