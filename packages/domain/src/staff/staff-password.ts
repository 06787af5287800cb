/** Fewest and most characters of a staff password. */
export const STAFF_PASSWORD_LENGTH = { min: 12, max: 128 } as const;
