import type { StaffRoleName } from './staff-roles.ts';

/** A login of the demo: who it is and what it may. */
export interface DemoLogin {
  readonly email: string;
  readonly name: string;
  readonly role: StaffRoleName;
}

/** The password of every demo login. It is printed on the login page, so these exist in demos and tests only. */
export const DEMO_PASSWORD = 'lanyard-demo';

/** One login a role, for all events of the demo. */
export const demoLogins: readonly DemoLogin[] = [
  { email: 'organizer@lanyard.test', name: 'Olga Organizer', role: 'ORGANIZER' },
  { email: 'support@lanyard.test', name: 'Sami Support', role: 'SUPPORT' },
  { email: 'desk@lanyard.test', name: 'Dara Desk', role: 'DESK' },
  { email: 'viewer@lanyard.test', name: 'Vito Viewer', role: 'VIEWER' },
];
