import type { StateWords } from '../orders/order-words.ts';

/** What a process waits for, in words for staff; `sentence` goes on with a time where there is one. */
export const waitWords = {
  PLACING: { label: 'Being placed', sentence: 'Seats are being reserved.', meaning: 'waiting' },
  PAYMENT: {
    label: 'Waiting for payment',
    sentence: 'Seats are held while the buyer pays. Then they are free again.',
    meaning: 'waiting',
  },
  CONFIRMING: {
    label: 'Waiting for the bank',
    sentence: 'The payment partner is confirming the payment. Seats are kept meanwhile.',
    meaning: 'waiting',
  },
  ISSUING: {
    label: 'Issuing tickets',
    sentence: 'The order is settled and its tickets are being issued.',
    meaning: 'waiting',
  },
  MAIL: {
    label: 'Sending a mail',
    sentence: 'A mail is on its way to the provider and is tried until it leaves.',
    meaning: 'waiting',
  },
  TRANSFER_EXPIRES: {
    label: 'Offered to somebody',
    sentence: 'The ticket is offered to somebody. Unless they accept it, it stays where it is.',
    meaning: 'waiting',
  },
  REMINDER: {
    label: 'Asleep until a reminder',
    sentence: 'Nothing is left to do before the next reminder leaves.',
    meaning: 'asleep',
  },
  EVENT_END: {
    label: 'Asleep until the event',
    sentence: 'Nothing is left to do before the event is over.',
    meaning: 'asleep',
  },
  CLOSE: {
    label: 'Asleep',
    sentence: 'Nothing is left to do by itself. It stays open for whatever still happens to the money.',
    meaning: 'asleep',
  },
  NOTHING: { label: 'Over', sentence: 'This process has ended.', meaning: 'asleep' },
} as const satisfies Record<string, StateWords>;

export type WaitWordKey = keyof typeof waitWords;
