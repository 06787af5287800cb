import type { ChangeChoice, ChangeFallback } from '@lanyard/domain/event-changes/event-change-states';

/** Words about an event that changed, on the pages of tickets and orders. */
export const eventChangeWords = {
  title: 'The event has changed',
  cancelledTitle: 'The event is cancelled',
  what: (what: string) => `What changed: ${what}.`,
  cancelled:
    'It will not take place. Tickets are cancelled, and what was paid goes back the way it was paid.',
  said: 'The organizers say',
  online: 'Take part online',
  choose: (until: string) =>
    `Choose until ${until} what becomes of each ticket. You can change your mind until then.`,
  otherwise: {
    KEEP: 'Without a choice a ticket stays valid.',
    REFUND: 'Without a choice a ticket is cancelled, and the money goes back to whoever paid.',
  } satisfies Record<ChangeFallback, string>,
  chosen: {
    KEEP: 'Chosen: the ticket stays valid.',
    REFUND: 'Chosen: the money goes back, once the time to choose is over.',
    CONVERT:
      'Chosen: another ticket, once the time to choose is over. What it costs less goes back to whoever paid; if none is left, the ticket stays as it is.',
  } satisfies Record<ChangeChoice, string>,
  convertTo: (type: string) => `Change to ${type}`,
  over: 'The time to choose is over.',
  of: (reference: string) => `Ticket ${reference}`,
  busy: 'Noting it',
} as const;
