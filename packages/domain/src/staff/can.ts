import type { EventId } from '../ids/ids.ts';
import { staffRoleWords, staffRoles, type StaffGrant, type StaffRoleName } from './staff-roles.ts';

/** Where a right is looked for: in a role at the event in question, or in one that holds for all events. */
type Where = 'event' | 'everywhere';

interface Right {
  readonly roles: readonly StaffRoleName[];
  readonly where: Where;
}

const organizers = ['ORGANIZER'] as const;
const helpers = ['ORGANIZER', 'SUPPORT'] as const;

/**
 * Who may do what: the one table that server and pages read.
 *
 * An organizer may everything. Support helps buyers, so it sees orders, tickets and the people on them and sends
 * mails again. The desk lets people in: it needs a ticket and whose it is, and neither orders nor takings. A
 * viewer gets numbers and lists without a name or an address, so `people.read` is a right of its own: a page
 * that shows an order asks for `orders.read`, and for `people.read` besides before it shows whose it is. Of what
 * people answer, the desk hands out T-shirts and needs their sizes; the rest is `answers.read`, and what somebody
 * eats or needs to take part tells of health and belief, so it is `needs.read`.
 *
 * Rights that are about no single event need a role that holds for all of them: what Temporal's histories and
 * the System page show belongs to every event at once.
 */
export const can = {
  'events.read': { roles: staffRoles, where: 'event' },
  'overview.read': { roles: ['ORGANIZER', 'SUPPORT', 'VIEWER'], where: 'event' },
  'orders.read': { roles: ['ORGANIZER', 'SUPPORT', 'VIEWER'], where: 'event' },
  'orders.resendReceipt': { roles: helpers, where: 'event' },
  'orders.correctReceipt': { roles: helpers, where: 'event' },
  'cancellations.decide': { roles: helpers, where: 'event' },
  'tickets.read': { roles: staffRoles, where: 'event' },
  'tickets.renew': { roles: helpers, where: 'event' },
  'tickets.resendLink': { roles: helpers, where: 'event' },
  'tickets.transfer': { roles: helpers, where: 'event' },
  'workshops.read': { roles: staffRoles, where: 'event' },
  'workshops.manage': { roles: organizers, where: 'event' },
  'workshops.seat': { roles: helpers, where: 'event' },
  'workshops.attend': { roles: ['ORGANIZER', 'SUPPORT', 'DESK'], where: 'event' },
  'coupons.read': { roles: ['ORGANIZER', 'SUPPORT', 'VIEWER'], where: 'event' },
  'coupons.manage': { roles: organizers, where: 'event' },
  'reminders.read': { roles: ['ORGANIZER', 'SUPPORT', 'VIEWER'], where: 'event' },
  'reminders.manage': { roles: organizers, where: 'event' },
  'changes.read': { roles: ['ORGANIZER', 'SUPPORT', 'VIEWER'], where: 'event' },
  'changes.declare': { roles: organizers, where: 'event' },
  'forms.read': { roles: ['ORGANIZER', 'SUPPORT', 'VIEWER'], where: 'event' },
  'forms.manage': { roles: organizers, where: 'event' },
  'jobs.read': { roles: ['ORGANIZER', 'SUPPORT', 'VIEWER'], where: 'event' },
  'exports.make': { roles: helpers, where: 'event' },
  'attention.resolve': { roles: helpers, where: 'event' },
  'people.read': { roles: ['ORGANIZER', 'SUPPORT', 'DESK'], where: 'event' },
  'answers.read': { roles: helpers, where: 'event' },
  'needs.read': { roles: helpers, where: 'event' },
  'staff.manage': { roles: organizers, where: 'everywhere' },
  'system.read': { roles: helpers, where: 'everywhere' },
  'system.repair': { roles: organizers, where: 'everywhere' },
  'histories.decode': { roles: helpers, where: 'everywhere' },
} as const satisfies Record<string, Right>;

/** Something only some of the staff may do. */
export type StaffAction = keyof typeof can;

/** Every action, in the table's order. */
export const staffActions: readonly StaffAction[] = Object.keys(can).filter(isStaffAction);

function isStaffAction(text: string): text is StaffAction {
  return Object.hasOwn(can, text);
}

/** Whether a role may do something, wherever the role holds. */
export function mayDo(role: StaffRoleName, action: StaffAction): boolean {
  const { roles }: Right = can[action];
  return roles.includes(role);
}

/** Whether somebody with these roles may do something at an event; `null` asks about no event in particular. */
export function mayDoAt(
  grants: readonly StaffGrant[],
  action: StaffAction,
  eventId: EventId | null,
): boolean {
  const asked = can[action].where === 'everywhere' ? null : eventId;
  return grants.some(
    (grant) => (grant.eventId === null || grant.eventId === asked) && mayDo(grant.role, action),
  );
}

/** Who may do something, for a sentence: "organizers and support". */
export function whoMay(action: StaffAction): string {
  const names = can[action].roles.map((role) => staffRoleWords[role].many);
  const last = names.at(-1) ?? '';
  const who = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
  return can[action].where === 'everywhere' ? `${who} of all events` : who;
}
