import type { TransferStatus } from '@lanyard/domain/transfers/transfer-states';

/** Words about handing a ticket on: on its page, on its order's page, and for whom it is offered to. */
export const transferWords = {
  card: {
    title: 'Hand this ticket on',
    lead: 'Can you not come? Offer the ticket to somebody. It stays yours until they accept it; then your link, your code and your answers are gone.',
    start: 'Offer it to somebody',
    until: (when: string, city: string) => `Possible until ${when}, ${city} time.`,
    titleOpen: 'Offered to somebody',
    open: (name: string) => `Offered to ${name}`,
    openFor: (name: string, email: string) => `Offered to ${name}, ${email}`,
    expires: (when: string, city: string) =>
      `If they do not answer by ${when}, ${city} time, it stays where it is.`,
    byBuyer: 'Its buyer made this offer.',
    byStaff: 'The organizers made this offer.',
    withdraw: 'Take the offer back',
    withdrawing: 'Taking it back',
    withdrawn: 'The offer was taken back. The ticket stays where it is.',
    offered: (email: string) => `Offered. We mail ${email} a link to accept it.`,
    failed: 'This did not work',
  },
  offer: {
    title: 'Who will have it?',
    lead: 'They get a mail with your name, and nothing else about you.',
    leadBuyer: 'They get a mail with your name. Whoever holds the ticket now is told, too.',
    send: 'Send the offer',
    sending: 'Sending',
    keep: 'Keep the ticket',
  },
  person: {
    name: 'Name',
    email: 'E-mail address',
    emailHelp: 'Like name@example.org',
    unreachable: 'We could not reach the server. Nothing is lost: press the button again.',
  },
  moved: {
    title: 'This ticket has moved on',
    sentence:
      'It is with somebody else now, or its link was made new. The code that stood here opens no door any more. If the ticket is still yours, look for the newest mail from us.',
  },
  order: {
    handedOn: 'Handed on',
    handedOnHint: 'It is with its new holder. Its page is theirs alone; the order stays yours.',
    start: 'Hand on',
    startLabel: (reference: string) => `Hand on ticket ${reference}`,
    withdrawLabel: (reference: string) => `Take back the offer of ticket ${reference}`,
  },
  page: {
    documentTitle: (event: string) => `A ticket for ${event}`,
    title: (offerer: string | null) =>
      offerer === null ? 'The organizers offer you a ticket' : `${offerer} offers you a ticket`,
    when: 'When',
    where: 'Where',
    ticket: 'Ticket',
    includes: 'Included',
    zone: (city: string) => `${city} time`,
    until: (when: string, city: string) => `You can accept it until ${when}, ${city} time.`,
    formTitle: 'Will you take it?',
    formLead:
      'Say who will come. You get a link and a code for the door of your own, and nobody else’s work any more.',
    accept: 'Accept the ticket',
    accepting: 'Accepting',
    decline: 'Decline',
    declineSure: 'Decline it? The ticket then stays where it is, and this link opens nothing any more.',
    declineYes: 'Yes, decline it',
    declining: 'Declining',
    declineNo: 'Back',
    refused: 'It cannot be accepted now',
    failed: 'This did not work',
    over: {
      ACCEPTED: {
        title: 'This ticket was accepted',
        sentence: 'It is with its new holder, whose link is in our mail to them.',
      },
      DECLINED: {
        title: 'The ticket was declined',
        sentence: 'It stays where it is. There is nothing more to do.',
      },
      WITHDRAWN: {
        title: 'The offer was withdrawn',
        sentence: 'Whoever made it took it back, so the ticket stays where it is.',
      },
      EXPIRED: {
        title: 'The offer has run out',
        sentence:
          'It was not accepted in time, so the ticket stays where it is. They can offer it to you again.',
      },
      CANCELLED: {
        title: 'The offer has ended',
        sentence: 'Somebody asked to cancel the ticket, so it cannot be handed on.',
      },
    } satisfies Record<Exclude<TransferStatus, 'OFFERED'>, { title: string; sentence: string }>,
  },
} as const;
