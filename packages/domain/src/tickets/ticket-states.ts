/** Where a ticket stands. */
export const ticketStatuses = ['ISSUED', 'CANCEL_PENDING', 'CANCELLED'] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** Whether its attendee is known. */
export const registrationStatuses = ['OPEN', 'DONE'] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];
