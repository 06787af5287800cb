import type { EventId } from '../ids/ids.ts';

/** The roles of staff, from the one that may everything to the one that only looks; given for each event. */
export const staffRoles = ['ORGANIZER', 'SUPPORT', 'DESK', 'VIEWER'] as const;

/** What somebody of the staff is at an event. */
export type StaffRoleName = (typeof staffRoles)[number];

/** A role and where it holds; `eventId` null is every event, also those to come. */
export interface StaffGrant {
  readonly eventId: EventId | null;
  readonly role: StaffRoleName;
}

/** How a role is called: one of them, several of them, and what it is for. */
export const staffRoleWords = {
  ORGANIZER: { one: 'Organizer', many: 'organizers', sentence: 'Runs the event and may do everything.' },
  SUPPORT: { one: 'Support', many: 'support', sentence: 'Helps buyers: orders, tickets, people and mails.' },
  DESK: { one: 'Desk', many: 'the desk', sentence: 'Lets people in: tickets and whose they are.' },
  VIEWER: { one: 'Viewer', many: 'viewers', sentence: 'Sees numbers and lists, without names or addresses.' },
} as const satisfies Record<StaffRoleName, { one: string; many: string; sentence: string }>;

/** Whether a text is the name of a role. */
export function isStaffRole(text: string): text is StaffRoleName {
  return Object.hasOwn(staffRoleWords, text);
}
