import { whoMay } from '@lanyard/domain/staff/can';
import type { ParkedReason } from '@lanyard/domain/workshops/waitlist-states';

const n = (count: number) => count.toLocaleString('en');
const count = (size: number, one: string, many: string) => `${n(size)} ${size === 1 ? one : many}`;
const people = (size: number) => count(size, 'person', 'people');

/** Words that say a workshop's numbers wherever they stand. */
export const seatWords = {
  seated: (size: number) => `${n(size)} seated`,
  offered: (size: number) => `${n(size)} offered`,
  held: (size: number) => `${n(size)} held`,
  waiting: (size: number) => `${n(size)} waiting`,
  parked: (size: number) => `${n(size)} parked`,
  of: (capacity: number) => `of ${n(capacity)}`,
  roomHolds: (room: string, limit: number) => `${room} · holds ${n(limit)}`,
  left: (size: number) => `${n(size)} left`,
  full: 'Full',
  fullWaiting: (size: number) => `Full · ${n(size)} waiting`,
  offersOut: (offers: number, waiting: number) =>
    `${count(offers, 'offer', 'offers')} out${waiting > 0 ? ` · ${n(waiting)} waiting` : ''}`,
  over: 'Over',
  included: 'included',
} as const;

/** Words of the list of workshops. */
export const workshopListWords = {
  title: 'Workshops',
  table: 'Workshops, by their start',
  waiting: (size: number) => `${people(size)} waiting`,
  columns: { when: 'When, where', workshop: 'Workshop', seats: 'Seats', state: 'State', act: 'Change' },
  expand: 'Expand',
  expandNamed: (title: string) => `Expand: ${title}`,
  empty: {
    title: 'No workshops',
    sentence:
      'Workshops come with the event file. Apply one that has some, and their seats are steered here.',
  },
} as const;

/** Words of one workshop's page. */
export const workshopPageWords = {
  crumb: 'Workshops',
  expand: 'Change seats',
  door: 'At the door',
  sheet: 'Room sheet',
  notAllowed: `Seats and the line are steered by ${whoMay('workshops.manage')}.`,
  process: {
    SERVING: 'Serving the line',
    WAITING_FOR_ANSWERS: (offers: number, until: string | null) =>
      `Waiting for ${count(offers, 'answer', 'answers')}${until === null ? '' : ` until ${until}`}`,
    IDLE: 'Idle until a seat comes free',
    NOBODY: 'Idle: nobody waits',
    fromRow: 'As the database has it; the process did not answer.',
  },
  people: {
    nobody: 'Nobody named yet',
    held: 'Being paid for',
  },
  line: {
    title: 'Waiting list',
    empty: 'Nobody waits.',
    none: 'This workshop has no waiting list.',
    place: (place: number) => `${n(place)}.`,
    since: 'since',
    ahead: 'Ahead',
    behind: 'Behind',
    offered: (until: string) => `Asked, until ${until}`,
    paying: 'Paying now',
    parked: 'Parked',
    clash: (titles: string) => `has a seat at the same time in ${titles} and is asked which to keep`,
    why: {
      CLASH: 'has a seat at the same time and is asked which to keep',
      FULL_PLAN: 'has as many workshops as a ticket may have',
      NOT_ISSUED: 'asked to cancel the ticket',
      NOT_FOR_TYPE: 'has a kind of ticket that may not book it',
    } satisfies Record<ParkedReason, string>,
    act: (reference: string) => `Change the place of ${reference}`,
    up: 'Move ahead',
    down: 'Move back',
    remove: 'Take out of the line',
  },
  acts: {
    up: {
      title: 'Move ahead',
      sentence: (reference: string) =>
        `${reference} is served before everybody who joined in the usual order.`,
      confirm: 'Move ahead',
      busy: 'Moving',
    },
    down: {
      title: 'Move back',
      sentence: (reference: string) => `${reference} goes one step back behind who has a higher priority.`,
      confirm: 'Move back',
      busy: 'Moving',
    },
    remove: {
      title: 'Take out of the line',
      sentence: (reference: string) =>
        `${reference} loses the place in line and is told so. Joining again means the end of the line.`,
      confirm: 'Take out',
      busy: 'Taking out',
    },
    reason: 'Reason',
    reasonHelp: 'It stands in the audit and in the ticket’s story.',
    reasonWrong: 'Choose a reason.',
    choose: 'Choose',
    close: 'Close',
    cancel: 'Not now',
  },
  seatPastLine: {
    button: 'Seat past the line',
    title: 'Seat past the line',
    what: 'A ticket gets a seat before all who wait, as long as there is one. The number of seats stays as it is.',
    confirm: 'Give the seat',
    busy: 'Giving the seat',
    reference: 'Ticket',
    referenceHelp: 'Such as K7M2QX-1.',
    referenceWrong: 'Type the reference of a ticket.',
    notAllowed: `That is for ${whoMay('workshops.seat')}.`,
  },
  seats: {
    title: 'Seats',
    empty: 'Nobody has a seat yet.',
    more: (size: number) => `Show ${n(size)} more`,
    present: 'Here',
    absent: 'Absent',
  },
  changes: {
    title: 'Changes',
    none: 'The number of seats is as the event file had it.',
    seats: (from: number | null, to: number | null) =>
      from === null ? `${n(to ?? 0)} seats` : `${n(from)} → ${n(to ?? 0)} seats`,
    room: (from: string, to: string) => `${from} → ${to}`,
    holds: (from: number, to: number) => `holds ${n(from)} → ${n(to)}`,
    byPerson: (name: string) => `by ${name}`,
    byFile: 'by the event file',
  },
  facts: {
    title: 'Numbers',
    seated: 'Seated',
    held: 'Held, being paid for',
    offered: 'Offered',
    waiting: 'Waiting',
    parked: 'Parked',
    free: 'Free for everybody',
    capacity: 'Seats',
    room: 'The room holds',
    price: 'Price',
  },
} as const;

/** Words of the dialog in which seats are changed. */
export const expandWords = {
  title: (title: string) => `Seats of “${title}”`,
  close: 'Close',
  cancel: 'Cancel',
  label: 'Seats',
  help: (room: string, limit: number, least: number) =>
    `${room} holds ${n(limit)}.${least > 0 ? ` Never below ${n(least)}: those are taken.` : ''}`,
  more: (size: number) => `+${n(size)}`,
  fill: 'Fill the room',
  wrong: 'Type a whole number of seats.',
  below: (least: number) => `${n(least)} seats are taken, held or offered. Choose ${n(least)} or more.`,
  above: (room: string, limit: number) => `${room} holds ${n(limit)}. Choose less, or another room.`,
  otherRoom: 'Another room, or more in this one',
  room: 'Room',
  roomWrong: 'Say which room.',
  roomLimit: 'It holds',
  roomLimitWrong: 'Type how many it holds.',
  getIn: (size: number, isAsked: boolean) => `${n(size)} ${isAsked ? 'are asked now' : 'get in now'}`,
  keepWaiting: (size: number) => `${n(size)} keep waiting`,
  public: (size: number) => `${n(size)} for everybody`,
  who: (isAsked: boolean) =>
    isAsked ? 'Asked, in the order they joined' : 'Get in, in the order they joined',
  whoOf: (size: number, all: number) => `${n(size)} of ${n(all)}`,
  nobody: 'Nobody waits: what is new can be booked by everybody at once.',
  noneIn: 'Nobody gets in with this number.',
  putOff: 'Cannot be served now, and keep their place',
  since: (when: string) => `since ${when}`,
  why: 'Why',
  whyHelp: 'Stands in the history, such as “Second projector came”.',
  whyWrong: 'Say why: it stands in the history.',
  mails: (size: number) =>
    size === 0
      ? 'The storefront changes at once.'
      : `${count(size, 'mail goes', 'mails go')} out. The storefront changes at once.`,
  expand: (to: number) => `Expand to ${n(to)}`,
  shrink: (to: number) => `Shrink to ${n(to)}`,
  save: 'Save',
  busy: 'Saving',
  conflict: (by: string, capacity: number, room: string, limit: number) =>
    `${by} changed this meanwhile: ${n(capacity)} seats, and ${room} holds ${n(limit)}`,
  somebody: 'Somebody',
  conflictSentence: 'Nothing was saved. Look at who gets in from there, and decide again.',
  goOn: 'Go on from there',
} as const;

/** Words of the list at a workshop's door, and of its printed sheet. */
export const doorWords = {
  title: 'At the door',
  note: 'Press once who is here, twice to take it back.',
  here: (here: number, absent: number, open: number) =>
    `${n(here)} here · ${n(absent)} absent · ${n(open)} not marked`,
  present: 'Here',
  absent: 'Absent',
  presentNamed: (who: string) => `Here: ${who}`,
  absentNamed: (who: string) => `Absent: ${who}`,
  seats: 'Have a seat',
  noSeats: 'Nobody has a seat.',
  standby: 'Wait for a seat',
  standbyNote: 'Mark who stands at the door. They are seated first when others have not come.',
  noStandby: 'Nobody waits.',
  atDoor: 'At the door',
  atDoorNamed: (who: string) => `At the door: ${who}`,
  free: (size: number) => `Give away ${count(size, 'seat', 'seats')}`,
  freeTitle: 'Give away the seats of who has not come',
  freeWhat: (size: number, standby: number) =>
    `${count(size, 'seat is', 'seats are')} given back: everybody who is not marked as here. ${standby === 0 ? 'Nobody is marked as standing at the door.' : `${count(standby, 'person', 'people')} at the door ${standby === 1 ? 'is' : 'are'} seated in the order of joining, as far as there are seats.`}`,
  confirm: 'Give away',
  busy: 'Giving away',
  tooEarly: (when: string) => `Possible from ${when}, ten minutes after the start.`,
  nobodyMissing: 'Everybody is here.',
  notAllowed: `That is for ${whoMay('workshops.attend')}.`,
  done: (freed: number, seated: number) =>
    `${count(freed, 'seat', 'seats')} given back, ${people(seated)} from the door seated.`,
  back: 'To the workshop',
  sheet: {
    print: 'Print',
    seated: (size: number) => `${count(size, 'seat', 'seats')} taken`,
    holds: (limit: number) => `room holds ${n(limit)}`,
    columns: { number: 'No.', name: 'Name', ticket: 'Ticket', here: 'Here', toTick: 'To tick' },
    standby: 'Waiting list, in order',
    printedAt: (when: string) => `As of ${when}`,
  },
} as const;
