import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../ids/ids.ts';
import { nextWake } from '../tickets/next-wake.ts';
import type { TicketLife } from '../tickets/ticket-life.ts';
import { instantToLocal, localToInstant } from '../time/local-time.ts';
import { isNight } from './by-day.ts';
import { defaultReminders } from './default-reminders.ts';
import { planReminders } from './plan-reminders.ts';
import type { ReminderFacts } from './reminder-facts.ts';
import { reminderKinds } from './reminder-kinds.ts';
import type { ReminderRule } from './reminder-rule.ts';
import { spreadOf } from './spread-of.ts';

const dayMs = 86_400_000;
const lisbon = 'Europe/Lisbon';
const at = (local: string, zone = lisbon) => localToInstant(local, zone)?.getTime() ?? Number.NaN;
const local = (instant: number, zone = lisbon) => instantToLocal(new Date(instant), zone);
const ruleId = (n: number) => asId('reminderRule', `rul_${String(n).padStart(20, '0')}`);

const kindOf = {
  'registration-open': 'REGISTRATION_OPEN',
  'event-near': 'EVENT_NEAR',
  'workshop-details': 'WORKSHOP_DETAILS',
  'after-event': 'AFTER_EVENT',
} as const;

/** What a new event sends by itself. */
const defaults: ReminderRule[] = defaultReminders.map((rule, n) => ({
  ...{ id: ruleId(n), kind: kindOf[rule.send], days: rule.days, ticketTypeKeys: null, registration: null },
  ...{ isEssential: rule.essential, isActive: true, activeFrom: at('2027-01-10T12:00') },
}));
const nameOf = (id: string) => {
  const rule = defaults.find((each) => each.id === id);
  return rule ? `${rule.kind} ${rule.days}` : id;
};

/** Some ticket; how far into the hour its mails leave follows from it. */
const ticketId = asId('ticket', 'tkt_0000000000000000000d');

function facts(changes: Partial<ReminderFacts> = {}): ReminderFacts {
  return {
    ...{ ticketId, ticketTypeKey: 'standard', status: 'ISSUED', registration: 'OPEN' },
    ...{ heldSince: at('2027-02-01T16:30'), addressee: 'ATTENDEE', wantsEssentialOnly: false, workshops: 0 },
    event: { startsAt: at('2027-05-11T09:00'), endsAt: at('2027-05-13T18:00'), timeZone: lisbon },
    ...{ rules: defaults, sent: [] },
    ...changes,
  };
}

/** What happens to a ticket at an instant, while it is lived. */
type Happening = readonly [when: number, change: (now: ReminderFacts) => Partial<ReminderFacts>];

/** Lives a ticket as its process does: reads, sleeps until the next wake, sends what is due; answers what left when. */
function live(start: ReminderFacts, from: number, happenings: readonly Happening[] = []) {
  let ticket = start;
  let now = from;
  const waiting = [...happenings];
  const left: { name: string; at: number }[] = [];
  for (let n = 0; ; n++) {
    if (n > 200) throw new Error('does not end');
    const plan = planReminders(ticket, now);
    const life: TicketLife = {
      ...{ status: ticket.status, eventEndsAt: ticket.event.endsAt, keepOpenMs: 120 * dayMs },
      transferExpiresAt: null,
      reminders: plan.flatMap((fate) => (fate.state === 'PLANNED' ? [fate] : [])),
    };
    const wake = nextWake(life, now);
    const [next] = waiting;
    if (next && (!wake || next[0] <= wake.at)) {
      waiting.shift();
      now = Math.max(now, next[0]);
      ticket = { ...ticket, ...next[1](ticket) };
      continue;
    }
    if (!wake) return left;
    now = Math.max(now, wake.at);
    if (wake.why !== 'REMINDER') continue;
    const { ruleId: id } = wake;
    const isEssential = ticket.rules.find((rule) => rule.id === id)?.isEssential ?? false;
    left.push({ name: nameOf(id), at: now });
    ticket = { ...ticket, sent: [...ticket.sent, { ruleId: id, at: now, isEssential }] };
  }
}

const diary = (left: readonly { name: string; at: number }[], zone = lisbon) =>
  left.map((one) => `${local(one.at, zone)} ${one.name}`);

/** Minutes past the hour of this ticket, as they stand in a diary. */
const minutes = String(Math.floor(spreadOf(ticketId) / 60_000)).padStart(2, '0');
/** A time of day that lies a spread later. */
const spread = (time: string) =>
  new Date(Date.parse(`2000-01-01T${time}:00Z`) + spreadOf(ticketId)).toISOString().slice(11, 16);

describe('a ticket that is bought in February for an event in May', () => {
  const bought = at('2027-02-01T16:30');

  it('is asked to register three times, told three times what is near, and thanked, each at its hour', () => {
    expect(diary(live(facts(), bought))).toEqual([
      `2027-02-04T${spread('16:30')} REGISTRATION_OPEN 3`,
      `2027-02-15T${spread('16:30')} REGISTRATION_OPEN 14`,
      `2027-03-03T${spread('16:30')} REGISTRATION_OPEN 30`,
      `2027-04-27T09:${minutes} EVENT_NEAR 14`,
      `2027-05-08T09:${minutes} EVENT_NEAR 3`,
      `2027-05-10T09:${minutes} EVENT_NEAR 1`,
      `2027-05-14T${spread('18:00')} AFTER_EVENT 1`,
    ]);
  });

  it('is not asked again once it is registered', () => {
    const done: Happening = [at('2027-02-10T10:00'), () => ({ registration: 'DONE' })];
    expect(live(facts(), bought, [done]).map(({ name }) => name)).toEqual([
      ...['REGISTRATION_OPEN 3', 'EVENT_NEAR 14', 'EVENT_NEAR 3', 'EVENT_NEAR 1', 'AFTER_EVENT 1'],
    ]);
  });

  it('hears of its workshops once it has some', () => {
    const seated: Happening = [at('2027-03-20T10:00'), () => ({ workshops: 1, registration: 'DONE' })];
    const names = live(facts({ registration: 'DONE' }), bought, [seated]).map(({ name }) => name);
    expect(names).toContain('WORKSHOP_DETAILS 2');
  });

  it('keeps to the clocks when summer begins in between', () => {
    const left = live(facts({ heldSince: at('2027-03-14T12:00') }), at('2027-03-14T12:00'));
    // 28 March has 23 hours in Lisbon.
    expect(diary(left)[1]).toBe(`2027-03-28T${spread('12:00')} REGISTRATION_OPEN 14`);
    expect(diary(left)[2]).toBe(`2027-04-13T${spread('12:00')} REGISTRATION_OPEN 30`);
  });

  it('that is bought at night is written to in the morning', () => {
    const left = live(facts({ heldSince: at('2027-02-01T23:30') }), at('2027-02-01T23:30'));
    expect(diary(left)[0]).toBe(`2027-02-05T08:${minutes} REGISTRATION_OPEN 3`);
    const early = live(facts({ heldSince: at('2027-02-02T03:00') }), at('2027-02-02T03:00'));
    expect(diary(early)[0]).toBe(`2027-02-05T08:${minutes} REGISTRATION_OPEN 3`);
  });

  it('hears new times when the event is moved, and nothing twice', () => {
    const moved: Happening = [
      at('2027-05-09T12:00'),
      () => ({
        event: { startsAt: at('2027-06-15T10:00'), endsAt: at('2027-06-16T18:00'), timeZone: lisbon },
      }),
    ];
    expect(diary(live(facts({ registration: 'DONE' }), bought, [moved]))).toEqual([
      `2027-04-27T09:${minutes} EVENT_NEAR 14`,
      `2027-05-08T09:${minutes} EVENT_NEAR 3`,
      `2027-06-14T10:${minutes} EVENT_NEAR 1`,
      `2027-06-17T${spread('18:00')} AFTER_EVENT 1`,
    ]);
  });

  it('hears nothing while somebody asks to cancel it, what is left when that is declined, and nothing once cancelled', () => {
    const asked: Happening = [at('2027-02-02T10:00'), () => ({ status: 'CANCEL_PENDING' })];
    const declined: Happening = [at('2027-02-20T10:00'), () => ({ status: 'ISSUED' })];
    const cancelled: Happening = [at('2027-05-01T10:00'), () => ({ status: 'CANCELLED' })];
    expect(live(facts(), bought, [asked, declined, cancelled]).map(({ name }) => name)).toEqual([
      'REGISTRATION_OPEN 30',
      'EVENT_NEAR 14',
    ]);
  });

  it('reminds its new holder of what its old one was not, counted from the day it was handed on', () => {
    const handedOn = at('2027-02-10T11:00');
    const left = live(facts(), bought, [[handedOn, () => ({ heldSince: handedOn, registration: 'OPEN' })]]);
    expect(diary(left).slice(0, 3)).toEqual([
      `2027-02-04T${spread('16:30')} REGISTRATION_OPEN 3`,
      `2027-02-24T${spread('11:00')} REGISTRATION_OPEN 14`,
      `2027-03-12T${spread('11:00')} REGISTRATION_OPEN 30`,
    ]);
  });

  it('hears only what is essential once its holder wants no more, until they do again', () => {
    const stopped: Happening = [at('2027-02-02T10:00'), () => ({ wantsEssentialOnly: true })];
    expect(live(facts(), bought, [stopped]).map(({ name }) => name)).toEqual(['EVENT_NEAR 3']);
    const again: Happening = [at('2027-05-09T10:00'), () => ({ wantsEssentialOnly: false })];
    expect(live(facts(), bought, [stopped, again]).map(({ name }) => name)).toEqual([
      ...['EVENT_NEAR 3', 'EVENT_NEAR 1', 'AFTER_EVENT 1'],
    ]);
  });
});

describe('what is late', () => {
  it('is not made up for when the ticket was bought', () => {
    const bought = at('2027-05-09T16:00');
    expect(live(facts({ heldSince: bought, registration: 'DONE' }), bought).map(({ name }) => name)).toEqual([
      'EVENT_NEAR 1',
      'AFTER_EVENT 1',
    ]);
  });

  it('is not made up for when the rule was made, unless by less than a day', () => {
    const made = (activeFrom: string): ReminderRule[] => [
      { ...defaults[3], id: ruleId(50), activeFrom: at(activeFrom) } as ReminderRule,
    ];
    const plan = (activeFrom: string) =>
      planReminders(facts({ rules: made(activeFrom) }), at(activeFrom)).map(({ state }) => state);
    expect(plan('2027-04-28T08:00')).toEqual(['PLANNED']);
    expect(plan('2027-04-28T20:00')).toEqual(['SKIPPED']);
  });

  it('leaves in the morning when the night is over, and not any more when two days have passed', () => {
    const rules = defaults.filter(({ kind, days }) => kind === 'EVENT_NEAR' && days === 14);
    const plan = (now: string) => planReminders(facts({ rules }), at(now))[0];
    expect(plan('2027-04-27T23:00')).toMatchObject({
      state: 'PLANNED',
      at: at(`2027-04-28T08:00`) + spreadOf(ticketId),
    });
    expect(plan('2027-04-28T15:00')).toMatchObject({
      state: 'PLANNED',
      at: at('2027-04-27T09:00') + spreadOf(ticketId),
    });
    expect(plan('2027-04-29T15:00')).toMatchObject({ state: 'SKIPPED', why: 'MISSED' });
  });
});

describe('for whom a rule is', () => {
  const [first] = defaults;
  const fate = (rule: Partial<ReminderRule>, changes: Partial<ReminderFacts> = {}) =>
    planReminders(
      facts({ ...changes, rules: [{ ...first, ...rule } as ReminderRule] }),
      at('2027-02-01T16:30'),
    )[0];

  it.each([
    [{ isActive: false }, {}, 'OFF'],
    [{ ticketTypeKeys: ['student'] }, {}, 'OTHER_TYPE'],
    [{ kind: 'EVENT_NEAR', registration: 'DONE' }, {}, 'OTHER_STATE'],
    [{}, { registration: 'DONE' }, 'OTHER_STATE'],
    [{ kind: 'WORKSHOP_DETAILS' }, {}, 'NO_WORKSHOPS'],
    [{ kind: 'AFTER_EVENT' }, { addressee: 'BUYER' }, 'NOBODY_NAMED'],
    [{}, { addressee: 'OTHER_TICKET' }, 'OTHER_TICKET'],
    [{}, { wantsEssentialOnly: true }, 'NOT_WANTED'],
    [{}, { status: 'CANCEL_PENDING' }, 'CANCELLING'],
    [{}, { status: 'CANCELLED' }, 'CANCELLED'],
  ] as const)('%j and a ticket with %j: %s', (rule, changes, why) => {
    expect(fate(rule, changes)).toMatchObject({ state: 'SKIPPED', why });
  });

  it('asks the buyer of tickets without names', () => {
    expect(fate({ ticketTypeKeys: ['standard'] }, { addressee: 'BUYER' })).toMatchObject({
      state: 'PLANNED',
    });
  });
});

describe('whatever happens', () => {
  const zone = fc.constantFrom('Europe/Lisbon', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe');
  const instant = fc.integer({ min: at('2027-02-01T00:00') / 60_000, max: at('2027-06-30T00:00') / 60_000 });
  const rule = fc.record({
    ...{ kind: fc.constantFrom(...reminderKinds), days: fc.integer({ min: 0, max: 40 }) },
    ...{ isEssential: fc.boolean(), isActive: fc.constant(true), activeFrom: instant.map((m) => m * 60_000) },
    ...{
      ticketTypeKeys: fc.constant(null),
      registration: fc.constantFrom(null, 'OPEN' as const, 'DONE' as const),
    },
  });
  const change = fc.oneof(
    fc.record({ registration: fc.constantFrom('OPEN' as const, 'DONE' as const) }),
    fc.record({
      status: fc.constantFrom('ISSUED' as const, 'CANCEL_PENDING' as const, 'CANCELLED' as const),
    }),
    fc.record({ wantsEssentialOnly: fc.boolean(), workshops: fc.nat(2) }),
    fc.record({ heldSince: instant.map((m) => m * 60_000) }),
  );

  it('each rule sends once at most, never at night, and of the others one a day', () => {
    fc.assert(
      fc.property(
        zone,
        fc.string({ minLength: 1, maxLength: 24 }),
        fc.array(rule, { maxLength: 8 }),
        instant,
        fc.array(fc.tuple(instant, change), { maxLength: 6 }),
        fc.array(fc.tuple(instant, instant), { maxLength: 2 }),
        (timeZone, id, drawn, boughtMinute, changes, moves) => {
          const rules: ReminderRule[] = drawn.map((each, n) => ({ ...each, id: ruleId(n) }));
          const happenings: Happening[] = [
            ...changes.map(([minute, what]): Happening => [minute * 60_000, () => what]),
            ...moves.map(([minute, start]): Happening => [
              minute * 60_000,
              () => ({ event: { startsAt: start * 60_000, endsAt: start * 60_000 + dayMs, timeZone } }),
            ]),
          ];
          const bought = boughtMinute * 60_000;
          const start = facts({
            // Any text has a spread; that it is an id matters to nobody here.
            ticketId: id as ReminderFacts['ticketId'],
            ...{ rules, heldSince: bought, workshops: 1 },
            event: { startsAt: at('2027-05-11T09:00'), endsAt: at('2027-05-13T18:00'), timeZone },
          });
          const left = live(
            start,
            bought,
            happenings.toSorted((a, b) => a[0] - b[0]),
          );
          expect(new Set(left.map(({ name }) => name)).size).toBe(left.length);
          expect(left.filter((one) => isNight(one.at, timeZone))).toEqual([]);
          const days = left
            .filter(({ name }) => rules.some((each) => each.id === name && !each.isEssential))
            .map((one) => local(one.at, timeZone).slice(0, 10));
          expect(new Set(days).size).toBe(days.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('ten thousand tickets leave over the whole hour', () => {
    const minutesOf = Array.from({ length: 10_000 }, (_, n) =>
      Math.floor(spreadOf(`tkt_${String(n).padStart(20, '0')}`) / 60_000),
    );
    const perMinute = Array.from({ length: 60 }, (_, minute) => minutesOf.filter((m) => m === minute).length);
    expect(Math.min(...perMinute)).toBeGreaterThan(100);
    expect(Math.max(...perMinute)).toBeLessThan(250);
  });
});
