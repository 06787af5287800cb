import type { ChangeProgress } from '@lanyard/domain/staff/event-change-views';

const number = (count: number) => count.toLocaleString('en');
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;

/** Words of the room in which organizers say what becomes of the event. */
export const eventChangeWords = {
  title: 'Event changes',
  notAllowed: 'The event is changed by organizers.',
  form: {
    title: 'Change the event',
    kind: 'What becomes of it',
    starts: 'New start',
    ends: 'New end',
    timesHelp: (city: string) => `${city} time`,
    noDates: 'Leave both empty when new dates will follow.',
    venue: { name: 'Venue', address: 'Address', city: 'City', country: 'Country' },
    onlineUrl: 'Address people take part at',
    onlineHelp: 'Shown to ticket holders only. Leave it empty if it follows.',
    words: 'Your words to everybody',
    asks: 'Let people choose to keep the ticket or get the money back',
    refundBy: 'A refund gives back',
    refundByWords: { FULL: 'Everything', POLICY: 'What the refund rules say today' },
    answerBy: 'Until when people choose',
    otherwise: 'Who does not choose',
    otherwiseWords: { KEEP: 'Keeps the ticket', REFUND: 'Gets the money back' },
    convertTo: 'Or let people change their ticket to',
    convertNone: 'No other ticket',
    convertHelp: 'What it costs less goes back; dearer tickets are not offered.',
    convertFrom: 'Whose tickets can be changed (none ticked: all others)',
    preview: 'Show what this will do',
    previewing: 'Working it out',
    declare: 'Do this now',
    declaring: 'Doing it',
    cancelled: 'This event is cancelled. That cannot be changed any more.',
  },
  preview: {
    title: 'This will happen',
    reach: (orders: number, tickets: number, mails: number) =>
      `${counted(orders, 'order', 'orders')} with ${counted(tickets, 'ticket', 'tickets')}; ${counted(mails, 'mail leaves', 'mails leave')}.`,
    unpaid: (count: number) => `${counted(count, 'unpaid order ends', 'unpaid orders end')}.`,
    convert: (count: number) =>
      `${counted(count, 'ticket', 'tickets')} can be changed to the other type, while seats last.`,
    money: (amount: string) => `At most ${amount} goes back.`,
  },
  list: { title: 'Changes so far', none: 'Nothing has been changed since the event was made.' },
  states: {
    TELLING: { label: 'Telling everybody', meaning: 'waiting' },
    ASKING: { label: 'People choose', meaning: 'waiting' },
    CARRYING_OUT: { label: 'Being carried out', meaning: 'waiting' },
    OVER: { label: 'Done', meaning: 'good' },
    SUPERSEDED: { label: 'Replaced by a later change', meaning: 'asleep' },
  } as const satisfies Record<
    ChangeProgress['state'],
    { readonly label: string; readonly meaning: 'waiting' | 'good' | 'asleep' }
  >,
  told: (count: number) => `${counted(count, 'ticket', 'tickets')} told`,
  chosen: (keep: number, refund: number) => `${number(keep)} keep, ${number(refund)} money back`,
  converts: (type: string, chosen: number, done: number) =>
    `${number(chosen)} want “${type}”, ${number(done)} have it`,
  refunds: (sent: number, open: number) =>
    `${counted(sent, 'refund', 'refunds')} sent, ${number(open)} on the way`,
  failed: (count: number) => `${number(count)} for a person to see to`,
  quiet: 'Nobody was mailed: it came with the event’s file.',
} as const;
