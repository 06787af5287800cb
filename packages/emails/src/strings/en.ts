import { formatMoney } from '@lanyard/domain/money/money';
import { enTicketMails } from './en-ticket-mails.ts';
import { eventChangeStrings } from './en-event-changes.ts';
import { enReceipts } from './en-receipts.ts';
import { enReminders } from './en-reminders.ts';
import { enCancellations } from './en-cancellations.ts';
import { enTransfers } from './en-transfers.ts';
import { enWorkshops } from './en-workshops.ts';

const tickets = (count: number) => (count === 1 ? '1 ticket' : `${count} tickets`);

/** Every sentence of the mails, in English; a second language is a second object of this type. */
export const en = {
  /** BCP 47 tag, for the `lang` attribute and for numbers. */
  locale: 'en',
  money: (amountMinor: number, currency: string) => formatMoney({ amountMinor, currency }, { locale: 'en' }),
  percent: (basisPoints: number) =>
    new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000),
  lineName: (quantity: number, name: string) => `${quantity} × ${name}`,
  withDetail: (name: string, detail: string) => `${name}, ${detail}`,
  each: (amount: string) => `${amount} each`,
  whenAndWhere: (dates: string, venue: string) => `${dates} · ${venue}`,
  questions: (contact: string) => `Questions? ${contact}`,

  ...enCancellations,
  ...enTransfers,
  ...enWorkshops,
  ...enReceipts,
  eventChange: eventChangeStrings,

  receipt: {
    subject: (count: number, event: string, reference: string) =>
      `Your ${count === 0 ? 'order' : count === 1 ? 'ticket' : 'tickets'} for ${event} · order ${reference}`,
    preview: (count: number, total: string) =>
      `${count === 0 ? '' : `${tickets(count)}, `}${total}. Your receipt is inside.`,
    heading: (count: number) =>
      count === 0
        ? 'Your order is complete.'
        : count === 1
          ? 'Your ticket is here.'
          : 'Your tickets are here.',
    paid: (name: string, count: number, event: string) =>
      count === 0
        ? `Thank you, ${name}. We have your payment for your order at ${event}.`
        : `Thank you, ${name}. We have your payment, and your ${count === 1 ? 'ticket' : tickets(count)} for ${event} ${count === 1 ? 'is' : 'are'} issued.`,
    free: (name: string, count: number, event: string) =>
      count === 0
        ? `Thank you, ${name}. Your order for ${event} is complete. There is nothing to pay.`
        : `Thank you, ${name}. Your ${count === 1 ? 'ticket' : tickets(count)} for ${event} ${count === 1 ? 'is' : 'are'} issued. There is nothing to pay.`,
    openTicket: 'Open your ticket',
    openOrder: 'Open your order',
    orderPage: 'Your order page keeps this receipt:',
    unnamedTitle: (unnamed: number) =>
      unnamed === 1 ? 'One ticket has no name yet' : `${tickets(unnamed)} have no name yet`,
    unnamedText: (unnamed: number) =>
      unnamed === 1
        ? 'Say on your order page who comes, and we send them their ticket.'
        : 'Say on your order page who comes, and we send each of them their own ticket.',
    title: 'Receipt',
    number: 'Number',
    order: 'Order',
    placed: 'Placed',
    discount: (code: string) => `Code ${code}`,
    net: 'Net',
    tax: (percent: string) => `Tax ${percent}`,
    taxOf: (percent: string, net: string) => `Tax ${percent} on ${net}`,
    total: 'Total',
    totalPaid: 'Total paid',
    why: (event: string) =>
      `You get this mail because of your order for ${event}. Keep it: it is your receipt.`,
  },

  ticket: {
    subject: (event: string) => `Your ticket for ${event}`,
    preview: (buyer: string, dates: string) => `${buyer} got you a ticket. ${dates}.`,
    heading: 'You have a ticket.',
    lead: (attendee: string, buyer: string, event: string) =>
      `Hello ${attendee}. ${buyer} got you a ticket for ${event}.`,
    open: 'Open your ticket',
    yours:
      'This link opens your ticket with the code for the door. It is yours alone: whoever has it can come in your place, so keep it to yourself.',
    yoursWithPapers:
      'The code above opens the door; it is attached as a PDF, too, with a calendar entry. It is yours alone: whoever has it can come in your place, so keep it to yourself.',
    type: 'Ticket',
    attendee: 'Name',
    reference: 'Reference',
    why: (buyer: string) =>
      `You get this mail because ${buyer} gave us your address for this ticket. If you did not expect it, you can leave it unanswered.`,
  },

  coupon: {
    subject: (event: string) => `Your code for ${event}`,
    preview: (code: string, does: string) => `${code}: ${does}.`,
    heading: 'You have a code.',
    lead: (name: string | null, event: string) =>
      `${name === null ? 'Hello.' : `Hello ${name}.`} This code is for you, for tickets to ${event}.`,
    does: (discount: string | null, opens: readonly string[]) =>
      [
        ...(discount === null ? [] : [discount]),
        ...(opens.length === 0 ? [] : [`opens ${opens.join(', ')}`]),
      ].join(', '),
    open: 'Choose tickets with it',
    yours:
      'The button puts the code in for you. It was made for you alone: whoever has it can use it up, so keep it to yourself.',
    code: 'Code',
    worth: 'What it does',
    good: 'Good for',
    uses: (uses: number | null) => (uses === null ? 'as many tickets as you like' : tickets(uses)),
    types: 'Tickets',
    minimum: 'At least',
    inOrder: (count: number) => `${tickets(count)} in an order`,
    from: 'From',
    until: 'Until',
    why: (event: string) =>
      `You get this mail because the organizers of ${event} gave us your address for this code. If you did not expect it, you can leave it unanswered.`,
  },
  ...enReminders,
  ...enTicketMails,
} as const;

/** What a catalogue of mail sentences has to offer. */
export type EmailStrings = typeof en;
