import { whoMay } from '@lanyard/domain/staff/can';
import type { TransferOfferer } from '@lanyard/domain/transfers/transfer-states';

/** Words about handing a ticket on, on the ticket's page. */
export const transferWords = {
  title: 'Handing on',
  none: 'It was never offered to anybody.',
  handedOn: 'With somebody the buyer did not name. The buyer no longer sees its page.',
  locked: 'Locked: nobody can hand it on.',
  by: {
    HOLDER: 'by its holder',
    BUYER: 'by its buyer',
    STAFF: 'by staff',
  } satisfies Record<TransferOfferer, string>,
  offered: 'Offered',
  until: 'until',
  notAllowed: `For ${whoMay('tickets.transfer')}.`,
  offer: {
    button: 'Offer to somebody',
    title: 'Offer this ticket to somebody',
    what: 'They get a mail with a link to accept it, in the organizers’ name. Whoever holds it now is told, and keeps it until then.',
    name: 'Name',
    email: 'E-mail address',
    confirm: 'Send the offer',
    busy: 'Sending',
  },
  withdraw: {
    button: 'Take back',
    title: 'Take this offer back?',
    what: 'Whoever it was made to gets a mail that it was withdrawn. The ticket stays where it is.',
    confirm: 'Take it back',
    busy: 'Taking it back',
  },
  lock: {
    button: 'Lock',
    title: 'Let nobody hand this ticket on?',
    what: 'Its holder and its buyer can no longer offer it. An open offer is withdrawn.',
    confirm: 'Lock the ticket',
    busy: 'Locking',
  },
  unlock: {
    button: 'Unlock',
    title: 'Let this ticket be handed on again?',
    what: 'Its holder and its buyer can offer it to somebody, as the event’s rules say.',
    confirm: 'Unlock the ticket',
    busy: 'Unlocking',
  },
  close: 'Close',
  cancel: 'Cancel',
} as const;
