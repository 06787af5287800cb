import type { StateWords } from '@lanyard/domain/orders/order-words';

const states = {
  READY: {
    label: 'Ready',
    sentence: 'Show this code at the door, on a phone or printed.',
    meaning: 'good',
  },
  UNREGISTERED: {
    label: 'Not registered yet',
    sentence: 'Answer the few questions on this page, and all is ready for you.',
    meaning: 'waiting',
  },
  UNNAMED: {
    label: 'Not named yet',
    sentence: 'Say who will come, and the ticket is ready.',
    meaning: 'waiting',
  },
  CANCEL_PENDING: {
    label: 'Cancelling asked for',
    sentence: 'Somebody asked to cancel this ticket. It stays valid until the organizers agree.',
    meaning: 'attention',
  },
  CANCELLED: {
    label: 'Cancelled',
    sentence: 'This ticket was cancelled. It does not open the door any more.',
    meaning: 'bad',
  },
} as const satisfies Record<string, StateWords>;

export type TicketWordKey = keyof typeof states;

/** Words of the ticket page. */
export const ticketWords = {
  states,
  documentTitle: (type: string, event: string) => `${type} · ${event}`,
  when: 'When',
  datesFollow: 'New dates will follow',
  where: 'Where',
  who: 'Who',
  includes: 'Included',
  reference: 'Ticket',
  zone: (city: string) => `${city} time`,
  unnamed: (buyer: string) => `To be named · bought by ${buyer}`,
  qr: (reference: string) => `QR code for the door, ticket ${reference}`,
  qrFailed:
    'The code could not be loaded. Your ticket is fine: reload the page, or tell the desk the number below.',
  form: {
    titleNew: 'Who will come?',
    leadNew: 'The ticket is mailed to this address. The name can be changed later.',
    titleNamed: 'Attendee',
    titleChange: 'Change attendee',
    leadChange: 'The new attendee gets the ticket by e-mail. Anybody with this link can change the name.',
    name: 'Name',
    email: 'E-mail address',
    emailHelp: 'Like name@example.org',
    save: 'Save',
    saving: 'Saving',
    change: 'Change attendee',
    cancel: 'Keep it as it is',
    saved: 'Saved.',
    savedAndMailed: (email: string) => `Saved. We mail the ticket to ${email}.`,
    changedTitle: 'Somebody changed this ticket meanwhile',
    changed: (name: string | null) =>
      name === null
        ? 'It has no name now. What you typed is still here: save it if it is right.'
        : `It is now in the name of ${name}. What you typed is still here: save it if it is right.`,
    failedTitle: 'This was not saved',
    unreachable: 'We could not reach the server. Nothing is lost: press Save again.',
  },
} as const;
