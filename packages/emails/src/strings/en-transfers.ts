import type { TransferEnd } from '@lanyard/domain/transfers/transfer-states';

/** Sentences of the mails about tickets that are handed on. */
export const enTransfers = {
  transfer: {
    type: 'Ticket',
    until: 'Until',
    reference: 'Reference',
    openTicket: 'Open your ticket',
    openOrder: 'Open your order',
    seeEvent: 'See the event',

    offer: {
      subject: (event: string) => `A ticket for ${event} is offered to you`,
      heading: 'Somebody offers you a ticket.',
      headingByOrganizers: 'The organizers offer you a ticket.',
      lead: (name: string, offerer: string | null, event: string) =>
        `Hello ${name}. ${offerer ?? 'The organizers'} would like to hand a ticket for ${event} on to you.`,
      choose:
        'Look at it and say whether you take it. If you do, you get a link and a code for the door of your own, and nobody else can use the ticket.',
      open: 'See the offer',
      why: (offerer: string | null) =>
        `You get this mail because ${offerer ?? 'the organizers'} gave us your address for this offer. If you did not expect it, you can leave it unanswered: then nothing happens.`,
    },

    offered: {
      subject: (event: string) => `Your ticket for ${event} was offered to somebody`,
      heading: 'Your ticket was offered to somebody.',
      lead: (name: string, recipient: string, event: string) =>
        `Hello ${name}. Your ticket for ${event} was offered to ${recipient}. It stays yours until they accept it.`,
      undo: 'You can take the offer back until then, on your ticket’s page. Do that if it was not you who made it.',
      why: (event: string) => `You get this mail because you hold a ticket for ${event}.`,
    },

    accepted: {
      subject: (event: string) => `Your ticket for ${event}`,
      heading: 'The ticket is yours.',
      lead: (name: string, event: string) =>
        `Hello ${name}. You took over a ticket for ${event}. This link opens it with the code for the door; the ones before it open nothing any more.`,
      register: 'The organizers have a few questions for you. The link leads to them.',
      keep: 'It is yours alone: whoever has the link can come in your place, so keep it to yourself.',
      why: (event: string) => `You get this mail because you accepted a ticket for ${event}.`,
    },

    handedOn: {
      subject: (event: string) => `Your ticket for ${event} is now with somebody else`,
      heading: 'Your ticket is now with somebody else.',
      lead: (name: string, recipient: string, event: string) =>
        `Hello ${name}. The ticket for ${event} that was offered to ${recipient} was accepted.`,
      dead: 'Your link and your code for the door open nothing any more, and what you had answered was deleted.',
      why: (event: string) => `You get this mail because you held a ticket for ${event}.`,
    },

    ended: {
      subject: {
        DECLINED: (event: string) => `Your ticket for ${event} was declined`,
        WITHDRAWN: (event: string) => `The offer of a ticket for ${event} was withdrawn`,
        EXPIRED: (event: string) => `The offer of a ticket for ${event} ran out`,
        CANCELLED: (event: string) => `The offer of a ticket for ${event} ended`,
      } satisfies Record<TransferEnd, (event: string) => string>,
      heading: {
        DECLINED: 'The ticket was declined.',
        WITHDRAWN: 'The offer was withdrawn.',
        EXPIRED: 'The offer ran out.',
        CANCELLED: 'The offer has ended.',
      } satisfies Record<TransferEnd, string>,
      toHolder: (name: string, recipient: string, end: TransferEnd) =>
        `Hello ${name}. ${recipient} ${end === 'DECLINED' ? 'declined your ticket' : 'did not answer in time'}, so it stays where it is. Link and code for the door are the same as before, and you can offer it to somebody else.`,
      toRecipient: (name: string, offerer: string | null, end: TransferEnd) => {
        const whys: Readonly<Record<TransferEnd, string>> = {
          DECLINED: 'was declined',
          WITHDRAWN: 'was withdrawn',
          EXPIRED: 'ran out before it was accepted',
          CANCELLED: 'ended, since somebody asked to cancel the ticket',
        };
        const whose = offerer === null ? 'The organizers’ offer' : `The offer by ${offerer}`;
        return `Hello ${name}. ${whose} ${whys[end]}, so the link in our earlier mail opens no ticket any more.`;
      },
      whyHolder: (event: string) => `You get this mail because a ticket of yours for ${event} was offered.`,
      whyRecipient: (event: string) => `You get this mail because a ticket for ${event} was offered to you.`,
    },
  },
} as const;
