import { whoMay } from '@lanyard/domain/staff/can';
import type { staffRenewReasons } from '@lanyard/domain/tickets/renew-reasons';

/** Words about a ticket's link and QR code, on the ticket's page. */
export const ticketLinkWords = {
  title: 'Link and QR code',
  lead: 'Both are with whoever holds the ticket.',
  notAllowed: `For ${whoMay('tickets.renew')}.`,
  resend: {
    button: 'Send the link again',
    title: 'Send the link again?',
    what: 'Whoever holds the ticket gets a mail with its link, and with the code when it is registered. Link and code stay as they are. It stands on the timeline with your name.',
    confirm: 'Send it',
    busy: 'Asking',
  },
  renew: {
    button: 'Make new ones',
    title: 'Make a new link and QR code?',
    what: 'The old link, open pages that show it and every print of the old code open nothing any more, at once. Whoever holds the ticket gets a mail with the new ones. It stands on the timeline with your name and the reason.',
    reason: 'Reason',
    noReason: 'Choose a reason',
    reasonMissing: 'Choose why it is done.',
    reasons: {
      LOST: 'A phone was lost or stolen',
      SEEN: 'Somebody else had the link or the code',
      MISSENT: 'It was sent to a wrong address',
    } satisfies Record<(typeof staffRenewReasons)[number], string>,
    confirm: 'Make new ones',
    busy: 'Making them',
  },
} as const;
