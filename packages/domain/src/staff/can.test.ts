import { describe, expect, it } from 'vitest';
import { asId } from '../ids/ids.ts';
import { mayDo, mayDoAt, staffActions, whoMay } from './can.ts';
import { staffRoles, type StaffGrant } from './staff-roles.ts';

const here = asId('event', 'evt_00000000000000000001');
const there = asId('event', 'evt_00000000000000000002');

describe('mayDo', () => {
  it('lets organizers do everything', () => {
    expect(staffActions.filter((action) => !mayDo('ORGANIZER', action))).toEqual([]);
  });

  it('gives each role what its work needs, and no more', () => {
    const rights = Object.fromEntries(
      staffRoles.map((role) => [role, staffActions.filter((action) => mayDo(role, action))]),
    );
    expect(rights).toMatchObject({
      SUPPORT: [
        'events.read',
        'overview.read',
        'orders.read',
        'orders.resendReceipt',
        'orders.correctReceipt',
        'cancellations.decide',
        'tickets.read',
        'tickets.renew',
        'tickets.resendLink',
        'tickets.transfer',
        'workshops.read',
        'workshops.seat',
        'workshops.attend',
        'coupons.read',
        'reminders.read',
        'changes.read',
        'forms.read',
        'jobs.read',
        'exports.make',
        'attention.resolve',
        'people.read',
        'answers.read',
        'needs.read',
        'system.read',
        'histories.decode',
      ],
      DESK: ['events.read', 'tickets.read', 'workshops.read', 'workshops.attend', 'people.read'],
      VIEWER: [
        'events.read',
        'overview.read',
        'orders.read',
        'tickets.read',
        'workshops.read',
        'coupons.read',
        'reminders.read',
        'changes.read',
        'forms.read',
        'jobs.read',
      ],
    });
  });
});

describe('mayDoAt', () => {
  const deskHere: StaffGrant = { eventId: here, role: 'DESK' };
  const viewerEverywhere: StaffGrant = { eventId: null, role: 'VIEWER' };

  it('takes a role where it holds', () => {
    expect(mayDoAt([deskHere], 'people.read', here)).toBe(true);
    expect(mayDoAt([deskHere], 'people.read', there)).toBe(false);
    expect(mayDoAt([deskHere], 'people.read', null)).toBe(false);
    expect(mayDoAt([], 'events.read', here)).toBe(false);
  });

  it('adds up what somebody is everywhere and what they are here', () => {
    const both = [viewerEverywhere, deskHere];
    expect(mayDoAt(both, 'orders.read', there)).toBe(true);
    expect(mayDoAt(both, 'people.read', here)).toBe(true);
    expect(mayDoAt(both, 'people.read', there)).toBe(false);
  });

  it('gives what belongs to all events only to a role that holds for all of them', () => {
    expect(mayDoAt([{ eventId: here, role: 'ORGANIZER' }], 'system.read', here)).toBe(false);
    expect(mayDoAt([{ eventId: null, role: 'ORGANIZER' }], 'system.read', null)).toBe(true);
    expect(mayDoAt([{ eventId: null, role: 'VIEWER' }], 'system.read', null)).toBe(false);
  });
});

it('says who may', () => {
  expect(whoMay('people.read')).toBe('organizers, support and the desk');
  expect(whoMay('staff.manage')).toBe('organizers of all events');
});
