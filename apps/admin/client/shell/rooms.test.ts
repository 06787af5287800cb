import type { StaffEventRights } from '@lanyard/domain/staff/session-view';
import { expect, it } from 'vitest';
import type { ReadySession } from '../session/session.ts';
import { openRooms } from './rooms.ts';

const event = (may: StaffEventRights['may']): StaffEventRights => ({
  ...{ slug: 'demo', name: 'Demo', startsAt: '2027-06-02T08:00:00.000Z', timeZone: 'Europe/Lisbon' },
  ...{ roles: [], may },
});

const session = (may: ReadySession['may']): ReadySession => ({
  state: 'READY',
  staff: { id: 'stf_1', name: 'Ada', email: 'ada@lanyard.test', isDemo: true, hasSecondFactor: false },
  ...{ events: [], may, temporalUiUrl: null },
});

it('opens the rooms somebody has a right to, in the order of the rail', () => {
  const keys = (may: ReadySession['may'], here: StaffEventRights | undefined) =>
    openRooms(session(may), here).map(({ key }) => key);
  expect(
    keys(['system.read'], event(['overview.read', 'orders.read', 'tickets.read', 'coupons.read'])),
  ).toEqual(['overview', 'orders', 'tickets', 'cancellations', 'coupons', 'system']);
  expect(keys([], event(['events.read', 'tickets.read', 'people.read']))).toEqual(['tickets']);
  expect(keys(['system.read'], undefined)).toEqual(['system']);
});
