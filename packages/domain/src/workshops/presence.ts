/** Whether somebody with a seat has come, as staff mark it by hand. */
export const presences = ['PRESENT', 'ABSENT'] as const;
export type Presence = (typeof presences)[number];

/** The least time after the start at which seats of those who have not come can be given to others. */
export const noShowGraceMinutes = 10;
