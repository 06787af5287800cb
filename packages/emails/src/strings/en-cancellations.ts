import type { RefundCause } from '@lanyard/domain/refunds/refund-words';

const ticketList = (references: readonly string[]) => new Intl.ListFormat('en').format(references);

/** What a wish is about, as a part of a sentence. */
const what = (isWholeOrder: boolean, references: readonly string[]) => {
  if (isWholeOrder) return 'your whole order';
  return `${references.length === 1 ? 'ticket' : 'tickets'} ${ticketList(references)}`;
};

/** Sentences of the mails about cancelling and about money that goes back. */
export const enCancellations = {
  cancellation: {
    what,
    whatFact: (isWholeOrder: boolean, references: readonly string[]) =>
      isWholeOrder ? 'The whole order' : ticketList(references),
    about: 'About',
    order: 'Order',
    amount: 'Refund',
    openTicket: 'Open the ticket',
    openOrder: 'Open your order',
    answer: 'The organizers write',
    why: (event: string) => `You get this mail because of a ticket or an order of yours for ${event}.`,

    asked: {
      subject: (event: string) => `Cancelling for ${event}: we have your request`,
      subjectBuyer: (event: string) => `Somebody asked to cancel a ticket you bought for ${event}`,
      heading: 'We have your request.',
      headingBuyer: 'Somebody asked to cancel a ticket.',
      lead: (name: string, about: string) =>
        `Hello ${name}. You asked to cancel ${about}. The organizers look at it and answer by mail. Until then everything stays valid, and you can take your request back.`,
      leadBuyer: (name: string, attendee: string, about: string) =>
        `Hello ${name}. ${attendee} asked to cancel ${about}, which you bought. The organizers look at it. Should they agree, the money goes back to you, the way you paid.`,
      due: (amount: string, percent: number) =>
        `By the rules of the moment it was asked for, ${amount} (${percent} %) would go back.`,
      dueBuyer: (percent: number) =>
        `By the rules of the moment you asked, ${percent} % of the price would go back to who bought the ticket.`,
      nothingDue: 'By the rules of the moment it was asked for, no money would go back.',
    },

    approved: {
      subject: (event: string) => `Cancelled: your booking for ${event}`,
      subjectAttendee: (event: string) => `Your ticket for ${event} was cancelled`,
      heading: 'It is cancelled.',
      lead: (name: string, about: string) =>
        `Hello ${name}. The organizers agreed: ${about} ${about.startsWith('tickets') ? 'are' : 'is'} cancelled. The code for the door does not work any more.`,
      leadAttendee: (name: string, about: string, buyer: string) =>
        `Hello ${name}. ${upper(about)} is cancelled, as ${buyer} asked. The code for the door does not work any more.`,
      money: (amount: string) =>
        `${amount} goes back the way it was paid. Another mail follows as soon as it is sent.`,
      moneyToBuyer: 'If money goes back, it goes to who bought the ticket.',
      noMoney: 'No money goes back.',
    },

    declined: {
      subject: (event: string) => `Not cancelled: your booking for ${event}`,
      heading: 'It was not cancelled.',
      lead: (name: string, about: string) =>
        `Hello ${name}. The organizers did not agree to cancel ${about}. Everything stays valid.`,
    },
  },

  refund: {
    subject: (amount: string, event: string) => `${amount} goes back to you · ${event}`,
    heading: (amount: string) => `${amount} is on its way.`,
    lead: (name: string, amount: string, cause: RefundCause) => {
      const whys: Readonly<Record<RefundCause, string>> = {
        CANCELLATION: `for what was cancelled`,
        CONVERSION: `because a ticket of your order is one now that costs less`,
        LATE: `because your payment came after your order had run out of time and not everything in it was left. There are no tickets for this order, and nothing of it is kept`,
        DOUBLE: `because this order was paid twice. Your tickets stay as they are`,
        OUTSIDE: `for your order`,
      };
      return `Hello ${name}. We sent ${amount} back to you, ${whys[cause]}.`;
    },
    arrives:
      'It goes to the card or account you paid with. Banks take 5 to 10 days to show it; sometimes the old charge just disappears.',
    note: (number: string) => `Credit note ${number} is attached, for your books.`,
    noteFact: 'Credit note',
    open: 'Open your order',
  },
} as const;

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
