import type { StaffRoleName } from '@lanyard/domain/staff/staff-roles';
import { staffRoleWords } from '@lanyard/domain/staff/staff-roles';

/** Words around the rooms: rail, top bar, search, account. */
export const shellWords = {
  rail: 'Rooms',
  rooms: {
    overview: 'Overview',
    orders: 'Orders',
    tickets: 'Tickets',
    cancellations: 'Cancellations',
    workshops: 'Workshops',
    coupons: 'Coupons',
    reminders: 'Reminders',
    changes: 'Event changes',
    forms: 'Forms',
    jobs: 'Jobs',
    system: 'System',
  },
  event: 'Event',
  switchEvent: (name: string) => `Event: ${name}. Switch to another`,
  otherEvents: 'Events you may see',
  search: {
    orders: 'Find orders by name, e-mail or reference',
    tickets: 'Find tickets by name, e-mail or reference',
    coupons: 'Find a code by a part of it',
    key: '/',
    clear: 'Clear the search',
  },
  account: {
    open: (name: string) => `Account of ${name}`,
    roles: (roles: readonly StaffRoleName[]) => roles.map((role) => staffRoleWords[role].one).join(', '),
    demo: 'Demo login',
    signOut: 'Sign out',
    signingOut: 'Signing out',
    secondFactor: 'Set up a second factor',
  },
  zone: (city: string) => `${city} time`,
  noEvents: {
    title: 'No event is open to you yet',
    sentence: 'You are signed in, but have no role at any event. An organizer can give you one.',
  },
  notForRole: {
    title: 'This room is not for your role',
    sentence: (who: string) => `It is for ${who}.`,
  },
} as const;
