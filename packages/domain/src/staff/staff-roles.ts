/** The roles of staff, from the one that may everything to the one that only looks; given for each event. */
export const staffRoles = ['ORGANIZER', 'SUPPORT', 'DESK', 'VIEWER'] as const;

/** What somebody of the staff is at an event. */
export type StaffRoleName = (typeof staffRoles)[number];
